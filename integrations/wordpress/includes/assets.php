<?php
/**
 * The bundle on the page: from this site or from a CDN, once, with an address that holds its version. WordPress adds no
 * version of its own (null), since the bundle at two addresses would run twice.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'netzwerk-widgets';

/**
 * Address of a file of the bundle on this site.
 *
 * @param string $file Such as netzwerk.js.
 * @return string
 */
function asset_url( $file ) {
	return plugins_url( 'assets/' . VERSION . "/$file", PLUGIN_FILE );
}

/**
 * Address of the bundle as the settings want it.
 *
 * @return string
 */
function bundle_url() {
	$options = options();
	return 'cdn' === $options['source'] ? $options['cdn_url'] : asset_url( 'netzwerk.js' );
}

/**
 * What the bundle's tag carries besides its address. The data-* attributes and nowprocket ask optimisers to leave it alone.
 *
 * @return array
 */
function bundle_attributes() {
	$options    = options();
	$attributes = array(
		'data-no-optimize' => '1',
		'data-no-defer'    => '1',
		'nowprocket'       => true,
	);
	if ( 'cdn' === $options['source'] ) {
		$attributes['crossorigin'] = 'anonymous';
		if ( '' !== $options['integrity'] ) {
			$attributes['integrity'] = $options['integrity'];
		}
	}
	return $attributes;
}

/**
 * Makes the bundle known: as a module where WordPress knows modules (6.5), else as a deferred script.
 */
function register_assets() {
	// phpcs:disable WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The address holds the version.
	if ( function_exists( 'wp_register_script_module' ) ) {
		wp_register_script_module( HANDLE, bundle_url(), array(), null );
	} else {
		wp_register_script( HANDLE, bundle_url(), array(), null, array( 'strategy' => 'defer' ) );
	}
	wp_register_style( HANDLE, asset_url( 'netzwerk.css' ), array(), null );
	// phpcs:enable
}
add_action( 'init', __NAMESPACE__ . '\register_assets' );

/**
 * Puts the bundle and the style sheet that keeps its room on the page.
 */
function enqueue_bundle() {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( HANDLE );
	} else {
		wp_enqueue_script( HANDLE );
	}
	wp_enqueue_style( HANDLE );
}

/**
 * Adds our attributes to the module's tag.
 *
 * @param array $attributes Attributes of some script tag.
 * @return array
 */
function add_module_attributes( $attributes ) {
	if ( isset( $attributes['id'] ) && HANDLE . '-js-module' === $attributes['id'] ) {
		$attributes = array_merge( $attributes, bundle_attributes() );
	}
	return $attributes;
}
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\add_module_attributes' );

/**
 * Adds our attributes to the tag of the deferred script, below WordPress 6.5.
 *
 * @param string $tag    The tag.
 * @param string $handle The script's handle.
 * @return string
 */
function add_script_attributes( $tag, $handle ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	$markup = new \WP_HTML_Tag_Processor( $tag );
	while ( $markup->next_tag( 'script' ) ) {
		if ( null !== $markup->get_attribute( 'src' ) ) {
			foreach ( bundle_attributes() as $attribute => $value ) {
				$markup->set_attribute( $attribute, $value );
			}
		}
	}
	return $markup->get_updated_html();
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\add_script_attributes', 10, 2 );

/**
 * In the head, where it is known early that the page has a widget: the style sheet has to be there before the content.
 */
function enqueue_early() {
	$post = is_singular() ? get_post() : null;
	if ( options()['everywhere'] || ( $post && needs_bundle( $post->post_content ) ) ) {
		enqueue_bundle();
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_early' );

/**
 * The script that applies a reader's stored text size before the first paint; after the style sheets, which it reads.
 */
function print_early_script() {
	if ( options()['early'] ) {
		wp_print_script_tag(
			array(
				'src'              => asset_url( 'netzwerk-early.js' ),
				'data-no-optimize' => '1',
				'data-no-defer'    => '1',
				'nowprocket'       => true,
			)
		);
	}
}
add_action( 'wp_head', __NAMESPACE__ . '\print_early_script', 102 );
