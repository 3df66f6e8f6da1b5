<?php

declare(strict_types=1);

use TYPO3\CMS\Core\Imaging\IconProvider\SvgIconProvider;

return [
    'netzwerk-widgets' => [
        'provider' => SvgIconProvider::class,
        'source' => 'EXT:netzwerk_widgets/Resources/Public/Icons/Extension.svg',
    ],
];
