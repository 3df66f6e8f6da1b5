<?php

declare(strict_types=1);

namespace Netzwerk\NetzwerkWidgets\ViewHelpers;

use TYPO3Fluid\Fluid\Core\ViewHelper\AbstractViewHelper;
use TYPO3Fluid\Fluid\Core\ViewHelper\TagBuilder;

/**
 * Writes a widget's tag with the attributes that are set: `<netzwerk:widget name="karte" settings="{widget}">…`.
 */
final class WidgetViewHelper extends AbstractViewHelper
{
    /** What is inside was escaped where it was written. */
    protected $escapeOutput = false;
    protected $escapeChildren = false;

    public function initializeArguments(): void
    {
        $this->registerArgument('name', 'string', 'karte, stadt, ticker or hilfe', true);
        $this->registerArgument('settings', 'array', 'Values by the name of the field', false, []);
    }

    public function render(): string
    {
        $tag = new TagBuilder('netzwerk-' . $this->arguments['name'], (string)$this->renderChildren());
        $tag->forceClosingTag(true);
        foreach (self::attributesOf($this->arguments['settings'] ?? []) as $name => $value) {
            $tag->addAttribute($name, $value);
        }
        return $tag->render();
    }

    /**
     * The attributes by their name in HTML: headingLevel is heading-level. What is empty is left out, so that the
     * widget's own default holds; a checkbox that is set (1) has no value.
     *
     * @param array<string, mixed> $settings
     * @return array<string, string>
     */
    public static function attributesOf(array $settings): array
    {
        $switches = ['search', 'filter', 'summary', 'structuredData', 'closable', 'autoplay'];
        $attributes = [];
        foreach ($settings as $key => $value) {
            $value = trim((string)(is_scalar($value) ? $value : ''));
            $isSwitch = in_array($key, $switches, true);
            if ($value === '' || ($isSwitch && $value === '0')) {
                continue;
            }
            $name = strtolower((string)preg_replace('/[A-Z]/', '-$0', (string)$key));
            $attributes[$name] = $isSwitch ? '' : $value;
        }
        return $attributes;
    }
}
