<?php
/**
 * The block, for every page that shows it.
 *
 * @package level7-calculator
 *
 * @var array $attributes The block's attributes.
 */

defined( 'ABSPATH' ) || exit;

$level7_markup = level7_markup( $attributes );
if ( '' !== $level7_markup ) {
	// Every part of both was escaped where it was put together.
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
	echo '<div ' . get_block_wrapper_attributes() . '>' . $level7_markup . '</div>';
}
