<?php
/**
 * Installs the plugin from its zip in the WordPress of the folder that is named first, and switches
 * it on, as an administrator does who uploads it. Then tries what no picture shows.
 */

require __DIR__ . '/saying.php';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
$upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
must( true === $upgrader->install( $argv[2] ), 'the zip is installed' );
$file  = 'level7-calculator/level7-calculator.php';
$fault = activate_plugin( $file );
must( null === $fault, 'it is switched on' . ( is_wp_error( $fault ) ? ': ' . $fault->get_error_message() : '' ) );
do_action( 'init' );

must( level7_origin() === TRIAL_ORIGIN, 'it knows the origin of its release' );
foreach ( array( 'http://level7.example', 'https://level7.example/x', 'https://a.example"><script>', 'javascript:alert(1)', array( 'x' ), "https://a.example\n", '//a.example' ) as $bad ) {
	must( '' === level7_origin_from( $bad ) || 'https://a.example' === level7_origin_from( $bad ), 'no other origin is taken: ' . wp_json_encode( $bad ) );
}
must( 'https://level7.example:8443' === level7_origin_from( ' https://Level7.example:8443/ ' ), 'an origin is taken' );

$hostile = array(
	'size'      => '"><script>alert(1)</script>',
	'theme'     => '" onload="alert(1)',
	'course'    => 'A "course" <b onclick=x>of</b> ours & theirs\' <script>alert(1)</script>',
	'fee'       => '£4,950" onmouseover="x',
	'hours'     => array( 'x' ),
	'publisher' => '../../wp-config',
	'minHeight' => '900px;background:url(x)',
	'loader'    => true,
);
foreach ( array( true, false ) as $loader ) {
	$html = level7_markup( array( 'loader' => $loader ) + $hostile );
	must( ! preg_match( '/alert|onmouse|onload=|onclick|url\(|wp-config|<b|<script/', $html ), "hostile attributes come to nothing: $html" );
	must( 1 === substr_count( $html, $loader ? '<level7-calculator' : '<iframe' ), "there is one: $html" );
	must( false !== strpos( $html, 'Open the calculator on its own page' ), 'there is a link' );
}
$html = level7_markup( array( 'course' => 'A “good” course & more', 'fee' => '£4,950', 'hours' => '420', 'theme' => 'dark', 'publisher' => 'us-1' ) );
must( false !== strpos( $html, ' theme="dark" course="A “good” course &amp; more" fee="4950" hours="420" publisher="us-1"' ), "what is valid is taken: $html" );

$link = TRIAL_ORIGIN . '/#level7=1&facts=2026-11-22&seed=1';
$html = level7_embed( '', $link );
must( false !== strpos( $html, 'embed/v1/#level7=1&amp;facts=2026-11-22&amp;seed=1"' ), "a link to an answer opens it: $html" );
$html = level7_embed( '', TRIAL_ORIGIN . '/embed/v1/figure.html?fee=4950&#038;course=Our+own&#038;lock=fee,hours&#038;onload=x' );
must( false !== strpos( $html, 'size="figure" course="Our own" fee="4950" lock="fee,hours" frame-title' ), "an address says what is framed: $html" );
must( 'x' === level7_embed( 'x', 'https://other.example/' ), 'others are left alone' );
must( 'x' === level7_embed( 'x', TRIAL_ORIGIN . '.example/' ), 'hosts that only begin like ours are others' );

update_option( 'level7_origin', 'https://kept.example' );
$kept = level7_check_setting( 'https://kept.example/page' );
must( 'https://kept.example' === $kept, 'a wrong setting leaves the one before' );
delete_option( 'level7_origin' );

$about = get_plugin_data( WP_PLUGIN_DIR . "/$file" );
tell( array( 'plugin' => $about['Version'] ) );
