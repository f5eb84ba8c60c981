<?php
/**
 * The setting: the calculator's origin, under Settings, Writing.
 *
 * @package level7-calculator
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'level7_register_setting' );

/** The setting and its box. */
function level7_register_setting() {
	register_setting(
		'writing',
		LEVEL7_OPTION,
		array(
			'type'              => 'string',
			'description'       => __( 'Where the Level 7 decision calculator is.', 'level7-calculator' ),
			'sanitize_callback' => 'level7_check_setting',
			'default'           => '',
		)
	);
	add_settings_field(
		LEVEL7_OPTION,
		__( 'Level 7 calculator', 'level7-calculator' ),
		'level7_show_setting',
		'writing',
		'default',
		array( 'label_for' => LEVEL7_OPTION )
	);
}

/**
 * Takes an origin, or keeps the one before and says so.
 *
 * @param mixed $text What was typed.
 * @return string What is kept.
 */
function level7_check_setting( $text ) {
	$origin = level7_origin_from( $text );
	if ( '' !== $origin || '' === trim( (string) $text ) ) {
		return $origin;
	}
	add_settings_error(
		LEVEL7_OPTION,
		'level7-origin',
		__( 'The address of the Level 7 calculator has to be https:// and a host, with nothing after it. It was left as it was.', 'level7-calculator' )
	);
	return level7_origin_from( get_option( LEVEL7_OPTION, '' ) );
}

/** The box. */
function level7_show_setting() {
	$fixed = defined( 'LEVEL7_ORIGIN' );
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://level7.example"%3$s><p class="description">%4$s</p>',
		esc_attr( LEVEL7_OPTION ),
		esc_attr( level7_origin() ),
		disabled( $fixed, true, false ),
		$fixed
			? esc_html__( 'Set by LEVEL7_ORIGIN in wp-config.php.', 'level7-calculator' )
			: esc_html__( 'Where the calculator is: https:// and a host. Pages with the block fetch a script and a frame from there.', 'level7-calculator' )
	);
}

/**
 * The page with the setting.
 *
 * @return string Its address.
 */
function level7_setting_address() {
	return admin_url( 'options-writing.php#' . LEVEL7_OPTION );
}

/**
 * A link to the setting, beside the plugin's others.
 *
 * @param string[] $links The plugin's links.
 * @return string[] The same and ours.
 */
function level7_link_to_setting( $links ) {
	$link = '<a href="' . esc_url( level7_setting_address() ) . '">'
		. esc_html__( 'Settings', 'level7-calculator' ) . '</a>';
	return array_merge( array( $link ), $links );
}
