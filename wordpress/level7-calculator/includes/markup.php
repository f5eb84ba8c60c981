<?php
/**
 * The calculator as HTML: checked attributes in, an element or a frame out.
 *
 * @package level7-calculator
 */

defined( 'ABSPATH' ) || exit;

/**
 * The sizes, each with the room that is kept for it unless something else is said, in pixels: what
 * the small ones take in a column of 650. Where it takes more the loader gives it more.
 */
const LEVEL7_HEIGHTS = array(
	'compact' => 904,
	'full'    => 1000,
	'figure'  => 496,
);

/**
 * What a publisher may say, checked. What is not valid is left out, as if nobody had said it.
 *
 * @param array $given The block's attributes.
 * @return array Names and values for the calculator's address.
 */
function level7_checked( $given ) {
	$text   = static function ( $name ) use ( $given ) {
		$value = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? (string) $given[ $name ] : '';
		return trim( wp_strip_all_tags( $value, true ) );
	};
	$number = static function ( $name ) use ( $text ) {
		$bare = str_replace( array( '£', ',', ' ' ), '', $text( $name ) );
		return preg_match( '/^[0-9]{1,6}(\.[0-9]{1,2})?$/D', $bare ) ? $bare : '';
	};
	$like   = static function ( $name, $pattern ) use ( $text ) {
		return preg_match( $pattern, $text( $name ) ) ? $text( $name ) : '';
	};
	$said   = array(
		'theme'         => $like( 'theme', '/^(light|dark)$/D' ),
		'course'        => $like( 'course', '/^.{1,80}$/Du' ),
		'fee'           => $number( 'fee' ),
		'hours'         => $number( 'hours' ),
		'publisher'     => $like( 'publisher', '/^[a-z0-9-]{1,40}$/D' ),
		// The block has no boxes for these; an address may have them.
		'awarding_body' => $like( 'awarding_body', '/^.{1,80}$/Du' ),
		'preset'        => $like( 'preset', '/^[a-z0-9_-]{1,40}$/D' ),
		'lock'          => $like( 'lock', '/^[a-z0-9_.,]{1,300}$/D' ),
	);
	return array_filter(
		$said,
		static function ( $value ) {
			return '' !== $value;
		}
	);
}

/**
 * The calculator.
 *
 * @param array  $given    The block's attributes.
 * @param string $fragment An answer to begin with, as a link has it, without its "#".
 * @return string HTML, or nothing where no origin is set.
 */
function level7_markup( $given, $fragment = '' ) {
	$origin = level7_origin();
	if ( '' === $origin ) {
		return '';
	}
	$link = '<p><a href="' . esc_url( "$origin/" ) . '">'
		. esc_html__( 'Open the calculator on its own page', 'level7-calculator' ) . '</a></p>';
	if ( is_feed() ) {
		return $link; // A reader of feeds frames nothing of ours.
	}
	$size   = isset( $given['size'] ) && is_string( $given['size'] ) ? $given['size'] : '';
	$size   = isset( LEVEL7_HEIGHTS[ $size ] ) ? $size : 'compact';
	$height = isset( $given['minHeight'] ) ? (int) $given['minHeight'] : 0;
	$height = $height >= 200 && $height <= 20000 ? $height : LEVEL7_HEIGHTS[ $size ];
	$said   = level7_checked( $given );
	$begin  = '' === $fragment ? '' : "#$fragment";
	$title  = __( 'Calculator: does a Level 7 award pay?', 'level7-calculator' );
	if ( isset( $given['loader'] ) && ! $given['loader'] ) {
		return level7_frame( $origin, $size, $said, $begin, $title, $height ) . $link;
	}
	level7_enqueue_loader();
	$attributes = '';
	foreach ( array( 'src' => "$origin/embed/v1/$begin", 'size' => $size ) + $said as $name => $value ) {
		$attributes .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return sprintf(
		'<level7-calculator%1$s frame-title="%2$s" min-height="%3$d" style="display:block;min-height:%3$dpx">%4$s</level7-calculator>',
		$attributes,
		esc_attr( $title ),
		$height,
		$link
	);
}

/**
 * The calculator as a plain frame, for a page that is to run no script of ours.
 *
 * @param string $origin The calculator's origin.
 * @param string $size   Which of its pages.
 * @param array  $said   Names and values for its address.
 * @param string $begin  An answer to begin with, or nothing.
 * @param string $title  What a screen reader calls the frame.
 * @param int    $height How high it is, in pixels.
 * @return string HTML.
 */
function level7_frame( $origin, $size, $said, $begin, $title, $height ) {
	$page    = 'full' === $size ? '' : "$size.html";
	$query   = $said ? '?' . http_build_query( $said, '', '&', PHP_QUERY_RFC3986 ) : '';
	$sandbox = 'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
	return sprintf(
		'<iframe loading="lazy" title="%1$s" src="%2$s" width="100%%" height="%3$d" style="border:0;width:100%%;max-width:100%%;height:%3$dpx" sandbox="%4$s" allow="clipboard-write" referrerpolicy="no-referrer" data-level7></iframe>',
		esc_attr( $title ),
		esc_url( "$origin/embed/v1/$page$query$begin" ),
		$height,
		$sandbox
	);
}
