<?php
/**
 * The markup of a widget: the same from a block, a shortcode and a link.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The widget's element with a fallback inside, for readers without JavaScript; the fallback alone in a feed.
 *
 * @param string $name     Name of the widget.
 * @param array  $values   Values by attribute name in HTML.
 * @param string $fallback Markup instead of the link to the embed page.
 * @return string
 */
function render_widget( $name, array $values, $fallback = '' ) {
	$values   = clean_values( $name, $values );
	$fallback = trim( wp_kses_post( $fallback ) );
	if ( '' === $fallback ) {
		$fallback = fallback_link( $name, $values );
	}
	if ( is_feed() ) {
		return "<p>$fallback</p>";
	}
	enqueue_bundle();
	$attributes = '';
	foreach ( $values as $attribute => $value ) {
		$attributes .= true === $value ? " $attribute" : sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
	}
	return "<netzwerk-$name$attributes>$fallback</netzwerk-$name>";
}

/**
 * A link to the page that shows this widget alone.
 *
 * @param string $name   Name of the widget.
 * @param array  $values Clean values.
 * @return string
 */
function fallback_link( $name, array $values ) {
	$texts = array(
		'karte'  => __( 'Open the map of the network', 'netzwerk-widgets' ),
		'stadt'  => __( 'Open what this city does in the network', 'netzwerk-widgets' ),
		'ticker' => __( 'Open the news', 'netzwerk-widgets' ),
		'hilfe'  => __( 'Open the help on accessibility', 'netzwerk-widgets' ),
	);
	return sprintf( '<a href="%s">%s</a>', esc_url( embed_page( $name, $values ) ), esc_html( $texts[ $name ] ) );
}

/**
 * Address of the page that shows this widget alone, on this site. An address in the query is written in full, since
 * that page lies in another folder.
 *
 * @param string $name   Name of the widget.
 * @param array  $values Clean values.
 * @return string
 */
function embed_page( $name, array $values ) {
	unset( $values['id'], $values['for'] );
	foreach ( $values as $attribute => $value ) {
		if ( true === $value ) {
			$values[ $attribute ] = '';
		} elseif ( is_address( $attribute ) ) {
			$values[ $attribute ] = \WP_Http::make_absolute_url( $value, home_url( '/' ) );
		}
	}
	$query = http_build_query( $values, '', '&', PHP_QUERY_RFC3986 );
	return plugins_url( "assets/embed/$name.html", PLUGIN_FILE ) . ( '' === $query ? '' : "?$query" );
}
