<?php

declare(strict_types=1);

defined('TYPO3') or die();

$GLOBALS['TYPO3_CONF_VARS']['RTE']['Presets']['netzwerk'] = 'EXT:netzwerk_widgets/Configuration/RTE/Netzwerk.yaml';
$GLOBALS['TYPO3_CONF_VARS']['SYS']['fluid']['namespaces']['netzwerk'][] = 'Netzwerk\\NetzwerkWidgets\\ViewHelpers';
