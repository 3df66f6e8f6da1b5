<?php
/**
 * The settings page: Settings > Netzwerk-Widgets.
 *
 * @package Netzwerk_Widgets
 */

namespace Netzwerk_Widgets;

defined( 'ABSPATH' ) || exit;

const SETTINGS_PAGE = 'netzwerk-widgets';

/**
 * Registers the option and the fields. WordPress checks nonce and capability when they are saved.
 */
function register_settings() {
	register_setting(
		SETTINGS_PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_options',
			'default'           => default_options(),
		)
	);
	add_settings_section( 'script', __( 'Script', 'netzwerk-widgets' ), '__return_null', SETTINGS_PAGE );
	$fields = array(
		'source'     => __( 'Where the script comes from', 'netzwerk-widgets' ),
		'cdn_url'    => __( 'Address on the other server', 'netzwerk-widgets' ),
		'integrity'  => __( 'Checksum (integrity)', 'netzwerk-widgets' ),
		'everywhere' => __( 'Pages with the script', 'netzwerk-widgets' ),
		'early'      => __( 'Text size', 'netzwerk-widgets' ),
	);
	foreach ( $fields as $key => $label ) {
		$text = in_array( $key, array( 'cdn_url', 'integrity' ), true );
		add_settings_field(
			$key,
			$label,
			__NAMESPACE__ . "\\print_$key",
			SETTINGS_PAGE,
			'script',
			$text ? array( 'label_for' => "netzwerk-widgets-$key" ) : array()
		);
	}
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/**
 * Puts the page into the menu.
 */
function add_settings_page() {
	add_options_page( 'Netzwerk-Widgets', 'Netzwerk-Widgets', 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\print_settings_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );

/**
 * A link to the page in the list of plugins.
 *
 * @param string[] $links Links below the plugin's name.
 * @return string[]
 */
function add_settings_link( $links ) {
	$url = admin_url( 'options-general.php?page=' . SETTINGS_PAGE );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'netzwerk-widgets' ) ) );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_settings_link' );

/**
 * The page.
 */
function print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1>Netzwerk-Widgets</h1>
		<p><?php esc_html_e( 'Insert the widgets as blocks (look for “City map”), as shortcodes such as [netzwerk-karte view="split"], or by a link to a widget’s page on a line of its own.', 'netzwerk-widgets' ); ?></p>
		<form action="options.php" method="post">
			<?php
			settings_fields( SETTINGS_PAGE );
			do_settings_sections( SETTINGS_PAGE );
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * Field: from this site, or from a CDN.
 */
function print_source() {
	$choices = array(
		'local' => __( 'From this website (recommended): no other server learns of a visit', 'netzwerk-widgets' ),
		'cdn'   => __( 'From the server below', 'netzwerk-widgets' ),
	);
	echo '<fieldset><legend class="screen-reader-text">' . esc_html__( 'Where the script comes from', 'netzwerk-widgets' ) . '</legend>';
	foreach ( $choices as $value => $label ) {
		printf(
			'<label><input type="radio" name="%1$s[source]" value="%2$s"%3$s> %4$s</label><br>',
			esc_attr( OPTION ),
			esc_attr( $value ),
			checked( options()['source'], $value, false ),
			esc_html( $label )
		);
	}
	echo '</fieldset>';
}

/**
 * Field: the address on a CDN.
 */
function print_cdn_url() {
	print_text( 'cdn_url', 'url', __( 'Starts with https:// and ends with netzwerk.js. Your privacy policy has to name this server.', 'netzwerk-widgets' ) );
}

/**
 * Field: the checksum of the file on a CDN.
 */
function print_integrity() {
	print_text( 'integrity', 'text', __( 'Starts with sha384-. Only for an address with an exact version, such as /1.2.3/netzwerk.js; the browser then refuses a file that was changed.', 'netzwerk-widgets' ) );
}

/**
 * Field: on all pages.
 */
function print_everywhere() {
	print_checkbox( 'everywhere', __( 'On all pages, also where none of our blocks is found; for widgets in templates and page builders', 'netzwerk-widgets' ) );
}

/**
 * Field: the head script.
 */
function print_early() {
	print_checkbox( 'early', __( 'Apply the text size that a reader has chosen before a page shows; for pages with the accessibility toolbar', 'netzwerk-widgets' ) );
}

/**
 * A text field with a note.
 *
 * @param string $key  Key of the setting.
 * @param string $type Type of the input.
 * @param string $note What to know.
 */
function print_text( $key, $type, $note ) {
	printf(
		'<input type="%1$s" class="large-text code" id="netzwerk-widgets-%2$s" name="%3$s[%2$s]" value="%4$s" aria-describedby="netzwerk-widgets-%2$s-note"><p class="description" id="netzwerk-widgets-%2$s-note">%5$s</p>',
		esc_attr( $type ),
		esc_attr( $key ),
		esc_attr( OPTION ),
		esc_attr( options()[ $key ] ),
		esc_html( $note )
	);
}

/**
 * A checkbox with its label.
 *
 * @param string $key   Key of the setting.
 * @param string $label What it does.
 */
function print_checkbox( $key, $label ) {
	printf(
		'<label><input type="checkbox" name="%1$s[%2$s]" value="1"%3$s> %4$s</label>',
		esc_attr( OPTION ),
		esc_attr( $key ),
		checked( options()[ $key ], true, false ),
		esc_html( $label )
	);
}
