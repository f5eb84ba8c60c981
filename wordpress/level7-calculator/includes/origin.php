<?php
/**
 * Where the calculator is: one origin for the whole site, which only an administrator can set.
 *
 * It is not the block's to say. A page fetches a script from there, so that whoever chooses it may
 * do anything on the page; an author may not.
 *
 * @package level7-calculator
 */

defined( 'ABSPATH' ) || exit;

/** The one option that is kept. */
const LEVEL7_OPTION = 'level7_origin';

/**
 * An origin as it has to be: https and a host, perhaps a port, and nothing after it. For a trial
 * this machine's own is taken, too.
 *
 * @param mixed $text What somebody wrote.
 * @return string The origin, or nothing.
 */
function level7_origin_from( $text ) {
	$text  = is_string( $text ) ? strtolower( rtrim( trim( $text ), '/' ) ) : '';
	$label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
	$host  = "https://$label(?:\\.$label)+";
	return preg_match( "~^(?:$host|http://127\\.0\\.0\\.1)(?::[0-9]{1,5})?\$~D", $text ) ? $text : '';
}

/**
 * The origin: from the constant LEVEL7_ORIGIN, or from the setting, or that of the release which
 * this plugin came with.
 *
 * @return string The origin, or nothing.
 */
function level7_origin() {
	if ( defined( 'LEVEL7_ORIGIN' ) ) {
		return level7_origin_from( LEVEL7_ORIGIN );
	}
	$set = level7_origin_from( get_option( LEVEL7_OPTION, '' ) );
	return '' !== $set ? $set : level7_origin_from( require dirname( __DIR__ ) . '/release.php' );
}
