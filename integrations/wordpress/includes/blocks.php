<?php
/**
 * The blocks. They store their settings alone, so that no role's filters and no new version can break a page.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

const EDITOR_HANDLE = 'netzwerk-widgets-editor';

/**
 * Registers the editor's script and the blocks.
 */
function register_blocks() {
	wp_register_script(
		EDITOR_HANDLE,
		plugins_url( 'editor/editor.js', PLUGIN_FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
		VERSION,
		true
	);
	wp_set_script_translations( EDITOR_HANDLE, 'netzwerk-widgets', dirname( PLUGIN_FILE ) . '/languages' );
	foreach ( widget_names() as $name ) {
		register_block_type(
			dirname( PLUGIN_FILE ) . "/blocks/$name",
			array(
				'render_callback' => function ( $attributes ) use ( $name ) {
					return render_block_of( $name, $attributes );
				},
			)
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register_blocks' );

/**
 * A block's markup: the widget in a box that carries alignment and margins.
 *
 * @param string $name       Name of the widget.
 * @param array  $attributes The block's attributes.
 * @return string
 */
function render_block_of( $name, array $attributes ) {
	$values = array();
	foreach ( $attributes as $key => $value ) {
		$values[ html_name( $key ) ] = $value;
	}
	$widget = render_widget( $name, $values );
	return is_feed() ? $widget : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $widget );
}

/**
 * Tells the editor where the bundle is, and which cities there are to choose from. The preview always takes the copy
 * on this site: an editor's browser asks no other server.
 */
function add_editor_data() {
	$members = wp_json_file_decode( dirname( PLUGIN_FILE ) . '/assets/members.json', array( 'associative' => true ) );
	$data    = array(
		'bundle'  => asset_url( 'netzwerk.js' ),
		'home'    => home_url( '/' ),
		'members' => is_array( $members ) ? $members : array(),
	);
	wp_add_inline_script( EDITOR_HANDLE, 'window.netzwerkWidgets = ' . wp_json_encode( $data ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\add_editor_data' );
