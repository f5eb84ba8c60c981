<?php
/**
 * Publishes the article in the WordPress of the folder that is named first, once for each way to
 * put the calculator into it that `cases.php` lists under the name that comes second. Each is saved
 * as the block editor saves it, by the same request and as the person that it is about, so that
 * WordPress takes out what that person may not write.
 */

require __DIR__ . '/saying.php';
require $argv[1] . '/wp-load.php';
require __DIR__ . '/cases.php';

$article = json_decode( file_get_contents( $argv[3] ), true );
$told    = array();
foreach ( cases( $argv[2], TRIAL_ORIGIN ) as $name => $case ) {
	wp_set_current_user( get_user_by( 'login', $case['who'] )->ID );
	$request = new WP_REST_Request( 'POST', '/wp/v2/posts' );
	$before  = implode( "\n\n", array_map( 'paragraph', $article['before'] ) );
	$after   = implode( "\n\n", array_map( 'paragraph', $article['after'] ) );
	$request->set_body_params(
		array(
			'title'   => $article['title'],
			'status'  => 'publish',
			'content' => "$before\n\n{$case['content']}\n\n$after",
		)
	);
	$answer = rest_do_request( $request );
	must( 201 === $answer->get_status(), "$name is saved: " . wp_json_encode( $answer->get_data() ) );
	$id = $answer->get_data()['id'];
	foreach ( $case['kept'] as $text ) {
		must( false !== strpos( get_post( $id )->post_content, $text ), "$name keeps $text" );
	}
	foreach ( $case['lost'] as $text ) {
		must( false === strpos( get_post( $id )->post_content, $text ), "$name loses $text" );
	}
	if ( isset( $case['asks'] ) ) {
		// The block editor asks this for the person who pastes an address.
		$proxy = new WP_REST_Request( 'GET', '/oembed/1.0/proxy' );
		$proxy->set_query_params( array( 'url' => $case['asks'] ) );
		$found = rest_do_request( $proxy );
		must( 200 === $found->get_status(), "$name: the editor finds out what the address is" );
	}
	$told[] = array(
		'name'  => $name,
		'who'   => $case['who'],
		'what'  => $case['what'],
		'frame' => $case['frame'],
		'fits'  => $case['fits'],
		'url'   => get_permalink( $id ),
		'id'    => $id,
	);
}
tell( $told );

/**
 * A part of the article as the block editor writes it.
 *
 * @param array $part Its element and its text.
 * @return string A block.
 */
function paragraph( $part ) {
	list( $element, $text ) = $part;
	$text                   = htmlspecialchars( $text, ENT_NOQUOTES );
	switch ( $element ) {
		case 'h2':
			return "<!-- wp:heading -->\n<h2>$text</h2>\n<!-- /wp:heading -->";
		case 'li':
			return "<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>$text</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->";
		default:
			return "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->";
	}
}
