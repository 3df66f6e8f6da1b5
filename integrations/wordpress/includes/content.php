<?php
/**
 * Finds widgets that came in as markup: pasted tags, placeholders and links. The bundle does the rest in the browser.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Whether some markup, or a post's text as it is stored, has a widget in it.
 *
 * @param string $text Markup.
 * @return bool
 */
function needs_bundle( $text ) {
	return 1 === preg_match( '#(?:<|\[|wp:)netzwerk[-/]|["\'\s]netzwerk-(?:karte|stadt|ticker|hilfe|daten)["\'\s]|/embed/(?:karte|stadt|ticker|hilfe)\b#i', (string) $text );
}

/**
 * Puts the bundle on a page whose content needs it, and leaves the content as it is.
 *
 * @param string $text Markup.
 * @return string
 */
function watch_content( $text ) {
	if ( is_string( $text ) && ! is_feed() && needs_bundle( $text ) ) {
		enqueue_bundle();
	}
	return $text;
}
foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_block_content' ) as $netzwerk_widgets_hook ) {
	add_filter( $netzwerk_widgets_hook, __NAMESPACE__ . '\watch_content', 99 );
}
unset( $netzwerk_widgets_hook );
