<?php
/**
 * Removes what the plugin has stored: one option on each site.
 *
 * @package Netzwerk_Widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$netzwerk_widgets_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $netzwerk_widgets_sites as $netzwerk_widgets_site ) {
		switch_to_blog( $netzwerk_widgets_site );
		delete_option( 'netzwerk_widgets' );
		restore_current_blog();
	}
} else {
	delete_option( 'netzwerk_widgets' );
}
