<?php
/** What the trial's scripts say: the last line is JSON, and a fault ends them. */

/**
 * Fails the trial unless something holds.
 *
 * @param mixed  $holds Whether it does.
 * @param string $what  What should.
 */
function must( $holds, $what ) {
	if ( ! $holds ) {
		fwrite( STDERR, "It does not hold: $what\n" );
		exit( 1 );
	}
}

/**
 * Tells what came of it.
 *
 * @param mixed $value What.
 */
function tell( $value ) {
	echo json_encode( $value, JSON_UNESCAPED_SLASHES ), "\n";
}
