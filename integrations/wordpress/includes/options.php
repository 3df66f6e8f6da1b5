<?php
/**
 * The plugin's settings: defaults, reading, sanitising.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The settings of a site where nobody has changed any.
 *
 * @return array
 */
function default_options() {
	return array(
		'source'     => 'local',
		'cdn_url'    => '',
		'integrity'  => '',
		'everywhere' => false,
		'early'      => false,
	);
}

/**
 * The settings of this site.
 *
 * @return array
 */
function options() {
	return sanitize_options( get_option( OPTION, array() ) );
}

/**
 * Makes settings of whatever is stored or was sent. The address of a CDN counts only with https.
 *
 * @param mixed $input What is stored, or the fields of the settings page.
 * @return array
 */
function sanitize_options( $input ) {
	$input     = is_array( $input ) ? $input : array();
	$text      = function ( $key ) use ( $input ) {
		return isset( $input[ $key ] ) && is_string( $input[ $key ] ) ? trim( $input[ $key ] ) : '';
	};
	$cdn_url   = esc_url_raw( $text( 'cdn_url' ), array( 'https' ) );
	$integrity = $text( 'integrity' );
	return array(
		'source'     => 'cdn' === $text( 'source' ) && '' !== $cdn_url ? 'cdn' : 'local',
		'cdn_url'    => $cdn_url,
		'integrity'  => preg_match( '~^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$~', $integrity ) ? $integrity : '',
		'everywhere' => ! empty( $input['everywhere'] ),
		'early'      => ! empty( $input['early'] ),
	);
}
