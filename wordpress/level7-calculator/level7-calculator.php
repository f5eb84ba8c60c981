<?php
/**
 * Plugin Name:       Level 7 decision calculator
 * Description:       A block that frames the Level 7 decision calculator, and its address as an embed.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The authors of the Level 7 decision calculator
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       level7-calculator
 *
 * MIT may be combined with WordPress's GPL. Everything is computed in the reader's browser by the
 * site at the origin that is set; this plugin only writes the element that leads there.
 */

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/includes/origin.php';
require __DIR__ . '/includes/markup.php';
require __DIR__ . '/includes/address.php';
require __DIR__ . '/includes/setting.php';

add_action( 'init', 'level7_register_block' );
add_action( 'enqueue_block_editor_assets', 'level7_tell_editor' );
add_filter( 'script_loader_tag', 'level7_loader_tag', 10, 2 );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), 'level7_link_to_setting' );

/** The block, as block.json describes it. */
function level7_register_block() {
	register_block_type( __DIR__ );
}

/** What the block's form has to know: where the calculator is, and where that is set. */
function level7_tell_editor() {
	$known = array(
		'origin'  => level7_origin(),
		'heights' => LEVEL7_HEIGHTS,
		'setting' => current_user_can( 'manage_options' ) ? level7_setting_address() : '',
	);
	wp_add_inline_script(
		generate_block_asset_handle( 'level7/calculator', 'editorScript' ),
		'window.level7Calculator = ' . wp_json_encode( $known, JSON_HEX_TAG | JSON_HEX_AMP ) . ';',
		'before'
	);
}

/** Has the loader fetched, once for a page, however many calculators it has. */
function level7_enqueue_loader() {
	// It has no version in its address: it is kept for minutes, and keeps its promises.
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_enqueue_script( 'level7-loader', level7_origin() . '/embed/v1/embed.js', array(), null, true );
}

/**
 * The loader does not hold the page up, and Cloudflare's Rocket Loader is to leave it alone.
 *
 * @param string $tag    The script's element.
 * @param string $handle Which script it is.
 * @return string The element.
 */
function level7_loader_tag( $tag, $handle ) {
	return 'level7-loader' === $handle
		? str_replace( '<script ', '<script data-cfasync="false" async ', $tag )
		: $tag;
}
