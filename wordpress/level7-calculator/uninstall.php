<?php
/**
 * Leaves nothing behind.
 *
 * @package level7-calculator
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'level7_origin' );
