<?php
/**
 * Asks plugins that merge, delay or rewrite scripts to leave ours as they are. They are small, cached, and wanted early.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Adds our files to a list of parts of addresses; Autoptimize writes it with commas.
 *
 * @param mixed $excluded A list, or text with commas.
 * @return mixed
 */
function exclude_files( $excluded ) {
	$files = array( 'netzwerk.js', 'netzwerk-early.js' );
	if ( is_string( $excluded ) ) {
		return implode( ',', array_filter( array_merge( array( trim( $excluded, ', ' ) ), $files ) ) );
	}
	return is_array( $excluded ) ? array_merge( $excluded, $files ) : $excluded;
}

/**
 * Adds our script to a list of handles.
 *
 * @param mixed $excluded A list.
 * @return mixed
 */
function exclude_handle( $excluded ) {
	return is_array( $excluded ) ? array_merge( $excluded, array( HANDLE ) ) : $excluded;
}

$netzwerk_widgets_filters = array(
	'exclude_files'  => array(
		'autoptimize_filter_js_exclude',
		'rocket_exclude_js',
		'rocket_exclude_defer_js',
		'rocket_delay_js_exclusions',
		'rocket_minify_excluded_external_js',
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
	),
	'exclude_handle' => array(
		'sgo_js_minify_exclude',
		'sgo_js_async_exclude',
		'sgo_javascript_combine_exclude',
	),
);
foreach ( $netzwerk_widgets_filters as $netzwerk_widgets_callback => $netzwerk_widgets_names ) {
	foreach ( $netzwerk_widgets_names as $netzwerk_widgets_name ) {
		add_filter( $netzwerk_widgets_name, __NAMESPACE__ . '\\' . $netzwerk_widgets_callback );
	}
}
unset( $netzwerk_widgets_filters, $netzwerk_widgets_callback, $netzwerk_widgets_names, $netzwerk_widgets_name );
