<?php
/**
 * A proposal for the privacy policy, under Settings > Privacy.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Offers the text, as the settings make it true.
 */
function offer_privacy_text() {
	if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
		return;
	}
	$options    = options();
	$paragraphs = array(
		'local' === $options['source']
			? __( 'The map, the city card and the news ticker set no cookies, store nothing and ask no other server: their script and their data come from this website.', 'netzwerk-widgets' )
			: sprintf(
				/* translators: %s: name of a server. */
				__( 'The map, the city card and the news ticker set no cookies and store nothing. Their script comes from the server %s, which learns your IP address when a page with one of them opens.', 'netzwerk-widgets' ),
				(string) wp_parse_url( $options['cdn_url'], PHP_URL_HOST )
			),
		__( 'Help on accessibility: you can change how this website looks, for instance the text size. If you do, your browser keeps your choice in its session storage (entry netzwerk-hilfe), so that it holds for the next page as well. Only the text size in percent and the switches that are on are kept. The entry is made only when you press a button, is sent to nobody, and is gone when you choose “Reset” or close the tab. The legal basis is section 25 (2) no. 2 TDDDG: without the entry, the function that you have asked for would not work.', 'netzwerk-widgets' ),
	);
	$note       = __( 'A proposal; it does not replace a check by your data protection officer. Leave out what your pages do not use. If you let a widget load data from another server (“Address of the data”), name that server.', 'netzwerk-widgets' );
	$content    = '<p class="privacy-policy-tutorial">' . esc_html( $note ) . '</p>';
	foreach ( $paragraphs as $paragraph ) {
		$content .= '<p>' . esc_html( $paragraph ) . '</p>';
	}
	wp_add_privacy_policy_content( 'Netzwerk-Widgets', wp_kses_post( $content ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\offer_privacy_text' );
