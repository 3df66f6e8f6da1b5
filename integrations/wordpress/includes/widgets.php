<?php
/**
 * What each widget can be told: names, kinds and allowed values of its attributes, read from blocks/NAME/block.json.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The widgets' names, as in the tag netzwerk-NAME.
 *
 * @return string[]
 */
function widget_names() {
	return array( 'karte', 'stadt', 'ticker', 'hilfe' );
}

/**
 * The attributes of a widget's tag, by their name in HTML, as in array( 'heading-level' => array( 'type' => 'string', 'enum' => … ) ).
 *
 * @param string $name Name of the widget.
 * @return array
 */
function widget_attributes( $name ) {
	static $known = array();
	if ( ! isset( $known[ $name ] ) ) {
		$known[ $name ] = array();
		$block          = wp_json_file_decode( dirname( PLUGIN_FILE ) . "/blocks/$name/block.json", array( 'associative' => true ) );
		foreach ( $block['attributes'] as $key => $definition ) {
			$known[ $name ][ html_name( $key ) ] = $definition;
		}
	}
	return $known[ $name ];
}

/**
 * The name in HTML of a block's attribute: headingLevel is heading-level.
 *
 * @param string $key Name in block.json.
 * @return string
 */
function html_name( $key ) {
	return strtolower( preg_replace( '/[A-Z]/', '-$0', $key ) );
}

/**
 * Keeps of the given values those that the widget knows, and makes them safe. What is empty or not allowed is left
 * out, so that the widget's own default holds.
 *
 * @param string $name   Name of the widget.
 * @param array  $values Values by attribute name in HTML.
 * @return array Strings, and true for attributes without a value.
 */
function clean_values( $name, array $values ) {
	$clean = array();
	foreach ( widget_attributes( $name ) as $attribute => $definition ) {
		if ( isset( $values[ $attribute ] ) && is_scalar( $values[ $attribute ] ) ) {
			$value = clean_value( $attribute, $definition, $values[ $attribute ] );
			if ( '' !== $value && false !== $value ) {
				$clean[ $attribute ] = $value;
			}
		}
	}
	return $clean;
}

/**
 * One value: '' or false when it is not allowed.
 *
 * @param string $attribute  Name in HTML.
 * @param array  $definition Its entry in block.json.
 * @param mixed  $value      A scalar.
 * @return string|bool
 */
function clean_value( $attribute, array $definition, $value ) {
	if ( 'boolean' === $definition['type'] ) {
		return is_bool( $value ) ? $value : ! in_array( strtolower( (string) $value ), array( 'false', '0', 'no', 'nein' ), true );
	}
	$value = sanitize_text_field( (string) $value );
	if ( isset( $definition['enum'] ) ) {
		$value = strtolower( $value );
		return in_array( $value, $definition['enum'], true ) ? $value : '';
	}
	if ( is_address( $attribute ) ) {
		$loaded = array( 'http', 'https' );
		return esc_url_raw( $value, 'src' === $attribute ? $loaded : array_merge( $loaded, array( 'mailto', 'tel' ) ) );
	}
	if ( 'id' === $attribute || 'for' === $attribute ) {
		return preg_match( '/^[\w.:-]+$/', $value ) ? $value : '';
	}
	return $value;
}

/**
 * Whether an attribute holds an address.
 *
 * @param string $attribute Name in HTML.
 * @return bool
 */
function is_address( $attribute ) {
	return 'src' === $attribute || '-href' === substr( $attribute, -5 );
}
