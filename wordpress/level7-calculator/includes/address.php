<?php
/**
 * The calculator's address on a line of its own: WordPress is told that it may be embedded, and
 * gets the same element as the block writes. Without this plugin WordPress finds that out by
 * itself, and cuts the frame at 1,000 pixels.
 *
 * @package level7-calculator
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'level7_add_provider' );
add_filter( 'embed_oembed_html', 'level7_embed', 10, 2 );

/**
 * Which addresses are the calculator's: its front page, and the pages that are made to be framed.
 *
 * @return string A regular expression, with the page, the query and the fragment as its parts.
 */
function level7_addresses() {
	$origin = preg_quote( level7_origin(), '~' );
	return "~^$origin/?(?:embed/v1/(compact\\.html|figure\\.html|index\\.html)?)?(\\?[^#]*)?(#.*)?\$~D";
}

/** Tells WordPress where it may ask. */
function level7_add_provider() {
	$origin = level7_origin();
	if ( '' !== $origin ) {
		wp_oembed_add_provider( level7_addresses(), "$origin/oembed.json", true );
	}
}

/**
 * The element in place of the frame that came by oEmbed, which nobody would give its height.
 *
 * @param string|false $html What WordPress would show.
 * @param string       $url  The address that was pasted.
 * @return string|false What it shows.
 */
function level7_embed( $html, $url ) {
	// WordPress may have written its ampersands as HTML has them.
	$url = str_replace( array( '&#038;', '&amp;' ), '&', $url );
	if ( '' === level7_origin() || ! preg_match( level7_addresses(), $url, $parts ) ) {
		return $html;
	}
	$given = array();
	wp_parse_str( ltrim( $parts[2] ?? '', '?' ), $given );
	// The front page is the full one, but nothing above 1,000 pixels was asked for.
	$sizes         = array(
		'compact.html' => 'compact',
		'figure.html'  => 'figure',
		'index.html'   => 'full',
	);
	$given['size'] = $sizes[ $parts[1] ?? '' ] ?? ( false === strpos( $url, '/embed/v1/' ) ? 'compact' : 'full' );
	unset( $given['minHeight'], $given['loader'] );
	$fragment = substr( $parts[3] ?? '', 1 );
	$is_link  = preg_match( '/^level7=[\w.,:;&=%+~!*()-]{1,4000}$/D', $fragment );
	return level7_markup( $given, $is_link ? $fragment : '' );
}
