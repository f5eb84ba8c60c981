<?php
/** The ways to put the calculator into an article, each with what is to become of it. */

/**
 * The ways.
 *
 * @param string $when   `without` the plugin, or `with` it.
 * @param string $origin Where the calculator is.
 * @return array By name: who saves it, what it is in words, the content, what of it WordPress keeps
 *               and takes out, where the frame is, and whether it fits what is in it.
 */
function cases( $when, $origin ) {
	$address = "$origin/";
	$line    = "<!-- wp:embed {\"url\":\"$address\",\"type\":\"rich\",\"providerNameSlug\":\"level-7-decision-calculator\",\"responsive\":true} -->\n"
		. "<figure class=\"wp-block-embed is-type-rich is-provider-level-7-decision-calculator wp-block-embed-level-7-decision-calculator\"><div class=\"wp-block-embed__wrapper\">\n$address\n</div></figure>\n<!-- /wp:embed -->";
	$sandbox = 'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
	$link    = "<p><a href=\"$address\">Open the calculator on its own page</a></p>";
	$frame   = "<iframe loading=\"lazy\" title=\"Calculator: does a Level 7 award pay?\" src=\"$origin/embed/v1/compact.html?theme=auto\" width=\"100%\" height=\"900\" style=\"border:0\" sandbox=\"$sandbox\" allow=\"clipboard-write\" referrerpolicy=\"no-referrer\" data-level7></iframe>\n$link";
	$element = "<level7-calculator src=\"$origin/embed/v1/\" size=\"compact\" min-height=\"1000\" style=\"display:block;min-height:1000px\">\n$link\n</level7-calculator>\n<script data-cfasync=\"false\" async src=\"$origin/embed/v1/embed.js\"></script>";
	$html    = static function ( $content ) {
		return "<!-- wp:html -->\n$content\n<!-- /wp:html -->";
	};
	$block   = static function ( $attributes ) {
		return '<!-- wp:level7/calculator ' . wp_json_encode( (object) $attributes, JSON_UNESCAPED_SLASHES ) . ' /-->';
	};
	$case    = static function ( $who, $what, $content, $frame, $fits, $more = array() ) {
		return $more + compact( 'who', 'what', 'content', 'frame', 'fits' ) + array( 'kept' => array(), 'lost' => array() );
	};
	$without = array(
		'line'          => $case( 'author', 'the address, pasted in the block editor', $line, 'iframe.wp-embedded-content', 'thousand', array( 'asks' => $address ) ),
		'line-classic'  => $case( 'author', 'the address on a line of its own', "\n$address\n", 'iframe.wp-embedded-content', 'thousand' ),
		'frame-author'  => $case( 'author', 'the bare frame, by an author', $html( $frame ), '', 'none', array( 'kept' => array( $link ), 'lost' => array( '<iframe' ) ) ),
		'element-author' => $case( 'author', 'the element, by an author', $html( $element ), '', 'none', array( 'kept' => array( $link ), 'lost' => array( '<level7-calculator', '<script' ) ) ),
		'frame'         => $case( 'editor', 'the bare frame', $html( $frame ), 'iframe[data-level7]', 'scrolls', array( 'kept' => array( 'data-level7' ) ) ),
		'element'       => $case( 'editor', 'the element and its loader', $html( $element ), 'level7-calculator', 'fits', array( 'kept' => array( '<level7-calculator', 'embed.js' ) ) ),
	);
	$course  = array(
		'size'   => 'full',
		'course' => 'Award in Injectables',
		'fee'    => '4950',
		'hours'  => '420',
		'align'  => 'wide',
	);
	$with    = array(
		'block'         => $case( 'editor', 'the plugin’s block', $block( array() ), 'level7-calculator', 'fits' ),
		'block-author'  => $case( 'author', 'the plugin’s block, full, with a course', $block( $course ), 'level7-calculator', 'fits' ),
		'block-frame'   => $case( 'author', 'the plugin’s block, as a bare frame', $block( array( 'loader' => false ) ), 'iframe[data-level7]', 'scrolls' ),
		'block-two'     => $case( 'author', 'the plugin’s block twice, one finding', $block( array( 'size' => 'figure' ) ) . "\n\n" . $block( array( 'size' => 'figure' ) ), 'level7-calculator', 'fits' ),
		'line-plugin'   => $case( 'author', 'the address, with the plugin', $line, 'level7-calculator', 'fits', array( 'asks' => $address ) ),
	);
	return 'with' === $when ? $with : $without;
}
