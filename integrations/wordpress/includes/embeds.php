<?php
/**
 * Links to a widget's own page, alone in a line or in an embed block, become the widget.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

const EMBED_PAGE = '#^https?://[^/?\#\s]+/(?:[^?\#\s]*/)?embed/(karte|stadt|ticker|hilfe)(?:\.html)?(?:\?([^\#\s]*))?(?:\#\S*)?$#i';

/**
 * Registers the handler for such links.
 */
function register_embeds() {
	wp_embed_register_handler( 'netzwerk-widgets', EMBED_PAGE, __NAMESPACE__ . '\render_link' );
}
add_action( 'init', __NAMESPACE__ . '\register_embeds' );

/**
 * The widget that a link describes.
 *
 * @param array  $matches What the pattern has found.
 * @param array  $attr    Width and height, which a widget does not need.
 * @param string $url     The address.
 * @return string
 */
function render_link( $matches, $attr, $url ) {
	$values = link_values( $matches[2] ?? '', $url );
	return render_widget( strtolower( $matches[1] ), $values );
}

/**
 * The values in a link's query. A link can't make a page ask other servers: `src` has to lie on this site.
 *
 * @param string $query The query, as in view=split&amp;heading=Karte.
 * @param string $url   The whole address.
 * @return array
 */
function link_values( $query, $url ) {
	wp_parse_str( html_entity_decode( $query, ENT_QUOTES, 'UTF-8' ), $values );
	unset( $values['id'] );
	if ( isset( $values['src'] ) ) {
		$src = is_string( $values['src'] ) ? \WP_Http::make_absolute_url( $values['src'], $url ) : '';
		if ( '' !== $src && origin_of( $src ) === origin_of( home_url() ) ) {
			$values['src'] = $src;
		} else {
			unset( $values['src'] );
		}
	}
	return $values;
}

/**
 * Scheme, host and port of an address.
 *
 * @param string $url An address.
 * @return string
 */
function origin_of( $url ) {
	$parts = wp_parse_url( $url );
	if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) ) {
		return '';
	}
	return strtolower( $parts['scheme'] . '://' . $parts['host'] ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}
