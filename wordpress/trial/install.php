<?php
/**
 * Makes a WordPress in the folder that is named first: its tables, and three people. Says its
 * version, its theme, and who may write HTML.
 */

require __DIR__ . '/saying.php';

$socket = getenv( 'TRIAL_SOCKET' );
$server = new mysqli( null, 'root', '', null, 0, $socket );
$server->query( 'CREATE DATABASE trial CHARACTER SET utf8mb4' );

define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'The Practice Review', 'admin', 'admin@level7.example', false, '', 'trial' );
switch_theme( $argv[2] );
foreach ( array( 'editor', 'author' ) as $role ) {
	$id = wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'trial',
			'role'       => $role,
		)
	);
	must( ! is_wp_error( $id ), "the user $role" );
}
must( user_can( get_user_by( 'login', 'editor' ), 'unfiltered_html' ), 'an editor may write any HTML' );
must( ! user_can( get_user_by( 'login', 'author' ), 'unfiltered_html' ), 'an author may not' );

$theme = wp_get_theme();
tell(
	array(
		'WordPress' => get_bloginfo( 'version' ),
		'PHP'       => PHP_VERSION,
		'database'  => $server->server_info,
		'theme'     => $theme->get( 'Name' ) . ' ' . $theme->get( 'Version' ),
	)
);
