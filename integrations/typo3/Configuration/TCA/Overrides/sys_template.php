<?php

declare(strict_types=1);

use TYPO3\CMS\Core\Utility\ExtensionManagementUtility;

defined('TYPO3') or die();

// For TYPO3 12, which has no site sets.
ExtensionManagementUtility::addStaticFile('netzwerk_widgets', 'Configuration/TypoScript', 'Netzwerk-Widgets');
