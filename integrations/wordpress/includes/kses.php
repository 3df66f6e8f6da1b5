<?php
/**
 * Lets the tags and their attributes through for roles that may not write any HTML they like.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Adds our tags to what may be in a post. Scripts stay forbidden, and so do handlers.
 *
 * @param mixed  $tags    Allowed tags with their attributes.
 * @param string $context What the markup is for.
 * @return mixed
 */
function allow_tags( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	$global = array_fill_keys( array( 'class', 'id', 'lang', 'hidden', 'title', 'data-*' ), true );
	foreach ( widget_names() as $name ) {
		$tags[ "netzwerk-$name" ] = $global + array_fill_keys( array_keys( widget_attributes( $name ) ), true );
	}
	$tags['netzwerk-daten'] = $global + array_fill_keys( array( 'src', 'members' ), true );
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );
