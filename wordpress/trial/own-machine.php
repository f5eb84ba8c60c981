<?php
/**
 * For the trial alone, as a plugin that is always on. WordPress fetches nothing from addresses of
 * the machine that it runs on, which is where the trial's calculator is: here it may. It asks nobody
 * else: there is nobody to ask for updates in a trial.
 */

defined( 'ABSPATH' ) || exit;

add_filter(
	'http_request_host_is_external',
	static function ( $is_external, $host ) {
		return $is_external || '127.0.0.1' === $host;
	},
	10,
	2
);
add_filter(
	'http_allowed_safe_ports',
	static function ( $ports ) {
		$ports[] = (int) wp_parse_url( TRIAL_ORIGIN, PHP_URL_PORT );
		return $ports;
	}
);
