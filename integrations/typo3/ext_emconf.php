<?php

$EM_CONF[$_EXTKEY] = [
    'title' => 'Netzwerk-Widgets',
    'description' => 'Map, city card, news ticker and accessibility toolbar for the cities of the network',
    'category' => 'fe',
    'state' => 'beta',
    'version' => '0.1.0',
    'constraints' => [
        'depends' => [
            'typo3' => '12.4.0-13.4.99',
            'fluid_styled_content' => '12.4.0-13.4.99',
        ],
    ],
];
