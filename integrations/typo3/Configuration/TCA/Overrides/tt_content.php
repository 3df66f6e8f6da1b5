<?php

declare(strict_types=1);

use TYPO3\CMS\Core\Utility\ExtensionManagementUtility;

defined('TYPO3') or die();

(static function (): void {
    $labels = 'LLL:EXT:netzwerk_widgets/Resources/Private/Language/locallang.xlf:';

    ExtensionManagementUtility::addTcaSelectItemGroup('tt_content', 'CType', 'netzwerk', $labels . 'group', 'after:special');

    foreach (['karte', 'stadt', 'ticker', 'hilfe'] as $name) {
        $type = 'netzwerk_' . $name;
        ExtensionManagementUtility::addTcaSelectItem('tt_content', 'CType', [
            'label' => $labels . $name . '.title',
            'description' => $labels . $name . '.description',
            'value' => $type,
            'icon' => 'netzwerk-widgets',
            'group' => 'netzwerk',
        ]);
        $GLOBALS['TCA']['tt_content']['ctrl']['typeicon_classes'][$type] = 'netzwerk-widgets';
        $GLOBALS['TCA']['tt_content']['types'][$type] = [
            'showitem' => implode(',', [
                '--div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:general',
                '--palette--;;general',
                '--palette--;;headers',
                'pi_flexform',
                '--div--;LLL:EXT:frontend/Resources/Private/Language/locallang_ttc.xlf:tabs.appearance',
                '--palette--;;frames',
                '--palette--;;appearanceLinks',
                '--div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:language',
                '--palette--;;language',
                '--div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:access',
                '--palette--;;hidden',
                '--palette--;;access',
            ]),
        ];
        ExtensionManagementUtility::addPiFlexFormValue('*', 'FILE:EXT:netzwerk_widgets/Configuration/FlexForms/' . ucfirst($name) . '.xml', $type);
    }
})();
