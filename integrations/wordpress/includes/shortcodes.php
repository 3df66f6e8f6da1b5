<?php
/**
 * Shortcodes: [netzwerk-karte view="split" members="trier speyer"], with a fallback in it or without.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Registers a shortcode for each widget.
 */
function register_shortcodes() {
	foreach ( widget_names() as $name ) {
		add_shortcode(
			"netzwerk-$name",
			function ( $values, $content = '' ) use ( $name ) {
				return render_widget( $name, shortcode_values( $values ), (string) $content );
			}
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register_shortcodes' );

/**
 * A shortcode's attributes as pasted from a document: without typographic quotes, which WordPress does not take for
 * quotes, so that it breaks a value at its spaces; and with words alone as switches.
 *
 * @param mixed $values What WordPress has read; an empty string when there are none.
 * @return array
 */
function shortcode_values( $values ) {
	$quotes = '[\s\x{A0}"„“”‟″»«‚‘’]';
	$found  = array();
	$open   = '';
	foreach ( is_array( $values ) ? $values : array() as $key => $raw ) {
		$raw   = html_entity_decode( (string) $raw, ENT_QUOTES, 'UTF-8' );
		$value = (string) preg_replace( "/^$quotes+|$quotes+$/u", '', $raw );
		if ( ! is_int( $key ) ) {
			$found[ $key ] = $value;
			$open          = preg_match( "/^$quotes/u", $raw ) && ! preg_match( "/.$quotes$/u", $raw ) ? $key : '';
		} elseif ( '' !== $open ) {
			$found[ $open ] .= " $value";
			$open            = preg_match( "/$quotes$/u", $raw ) ? '' : $open;
		} else {
			$found[ strtolower( $value ) ] = true;
		}
	}
	return $found;
}
