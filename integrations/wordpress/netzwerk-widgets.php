<?php
/**
 * Plugin Name:       Netzwerk-Widgets
 * Description:       Map, city card, news ticker and accessibility toolbar for the cities of the network: as blocks, shortcodes and links. Runs from this site alone.
 * Version:           0.1.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            Netzwerk-Widgets
 * License:           EUPL-1.2
 * License URI:       https://eupl.eu/1.2/en/
 * Text Domain:       netzwerk-widgets
 * Domain Path:       /languages
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

/** Version of the plugin and of the bundle in assets/. */
const VERSION = '0.1.0';

/** The name of the one option in the database. */
const OPTION = 'netzwerk_widgets';

const PLUGIN_FILE = __FILE__;

foreach ( array( 'options', 'widgets', 'markup', 'assets', 'blocks', 'shortcodes', 'embeds', 'content', 'kses', 'optimizers', 'privacy', 'settings' ) as $netzwerk_widgets_part ) {
	require_once __DIR__ . '/includes/' . $netzwerk_widgets_part . '.php';
}
unset( $netzwerk_widgets_part );

/**
 * Loads the translations that come with the plugin.
 */
function load_translations() {
	load_plugin_textdomain( 'netzwerk-widgets', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\load_translations', 0 );
