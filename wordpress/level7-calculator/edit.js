// The block in the editor: a form beside it, and the calculator as readers will see it. No build:
// what it needs WordPress has. What is shown to readers is written by render.php.
( function ( wp ) {
	'use strict';

	const el = wp.element.createElement;
	const { __ } = wp.i18n;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { Disabled, ExternalLink, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } =
		wp.components;
	const known = window.level7Calculator || { origin: '', heights: {}, setting: '' };
	const SANDBOX =
		'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
	const LEFT_OUT = __( 'This cannot be taken, and is left out.', 'level7-calculator' );

	const number = ( text ) => text.replace( /[£,\s]/g, '' );
	// As includes/markup.php has them.
	const isNumber = ( text ) => /^\d{1,6}(\.\d{1,2})?$/.test( number( text ) );
	const isId = ( text ) => /^[a-z0-9-]{1,40}$/.test( text );
	const isName = ( text ) => text.length <= 80 && ! /[<>]/.test( text );

	function preview( attributes ) {
		const { size, theme, course, fee, hours, publisher } = attributes;
		const said = new URLSearchParams();
		if ( theme !== 'auto' ) said.set( 'theme', theme );
		if ( course && isName( course ) ) said.set( 'course', course );
		if ( isNumber( fee ) ) said.set( 'fee', number( fee ) );
		if ( isNumber( hours ) ) said.set( 'hours', number( hours ) );
		if ( isId( publisher ) ) said.set( 'publisher', publisher );
		const page = size === 'full' ? '' : size + '.html';
		return known.origin + '/embed/v1/' + page + ( said.toString() ? '?' + said : '' );
	}

	function Edit( { attributes, setAttributes } ) {
		const set = ( name ) => ( value ) => setAttributes( { [ name ]: value } );
		const text = ( name, label, help, holds ) =>
			el( TextControl, {
				key: name,
				label,
				help: ! attributes[ name ] || holds( attributes[ name ] ) ? help : LEFT_OUT,
				value: attributes[ name ],
				onChange: set( name ),
			} );
		const room = attributes.minHeight || known.heights[ attributes.size ];
		const form = el(
			InspectorControls,
			{ key: 'form' },
			el(
				PanelBody,
				{ title: __( 'Looks', 'level7-calculator' ) },
				el( SelectControl, {
					label: __( 'Size', 'level7-calculator' ),
					value: attributes.size,
					options: [
						{ value: 'compact', label: __( 'Compact: four questions and the answer', 'level7-calculator' ) },
						{ value: 'full', label: __( 'Full: everything', 'level7-calculator' ) },
						{ value: 'figure', label: __( 'A single finding, without boxes', 'level7-calculator' ) },
					],
					onChange: set( 'size' ),
				} ),
				el( SelectControl, {
					label: __( 'Colours', 'level7-calculator' ),
					value: attributes.theme,
					options: [
						{ value: 'auto', label: __( 'As each reader’s device has them', 'level7-calculator' ) },
						{ value: 'light', label: __( 'Light', 'level7-calculator' ) },
						{ value: 'dark', label: __( 'Dark', 'level7-calculator' ) },
					],
					onChange: set( 'theme' ),
				} ),
				el( TextControl, {
					label: __( 'Room kept for it, pixels', 'level7-calculator' ),
					help: __( 'Nothing on the page moves if this is as high as it will be.', 'level7-calculator' ),
					type: 'number',
					min: 200,
					max: 20000,
					value: attributes.minHeight || '',
					placeholder: String( room ),
					onChange: ( value ) => setAttributes( { minHeight: Math.round( Number( value ) ) || 0 } ),
				} ),
				el( ToggleControl, {
					label: __( 'Fit the frame to what is in it', 'level7-calculator' ),
					help: __( 'This fetches one small script. Without it the frame scrolls inside.', 'level7-calculator' ),
					checked: attributes.loader,
					onChange: set( 'loader' ),
				} )
			),
			el(
				PanelBody,
				{ title: __( 'Your course', 'level7-calculator' ) },
				text( 'course', __( 'Name of the course', 'level7-calculator' ), undefined, isName ),
				text( 'fee', __( 'Fee, in pounds', 'level7-calculator' ), undefined, isNumber ),
				text( 'hours', __( 'Hours of study', 'level7-calculator' ), undefined, isNumber ),
				text(
					'publisher',
					__( 'Publisher', 'level7-calculator' ),
					__( 'The name of your file of figures at the calculator’s site, if it has one.', 'level7-calculator' ),
					isId
				)
			),
			el(
				PanelBody,
				{ title: __( 'Where it comes from', 'level7-calculator' ), initialOpen: false },
				el( 'p', null, known.origin || __( 'Not set.', 'level7-calculator' ) ),
				known.setting &&
					el( ExternalLink, { href: known.setting }, __( 'Set the origin', 'level7-calculator' ) )
			)
		);
		const shown = known.origin
			? el(
					Disabled,
					null,
					el( 'iframe', {
						title: __( 'Calculator: does a Level 7 award pay?', 'level7-calculator' ),
						src: preview( attributes ),
						sandbox: SANDBOX,
						style: { border: 0, width: '100%', height: room + 'px', display: 'block' },
					} )
			  )
			: el(
					Placeholder,
					{
						icon: 'calculator',
						label: __( 'Level 7 calculator', 'level7-calculator' ),
						instructions: __( 'An administrator has to say where the calculator is: Settings, Writing.', 'level7-calculator' ),
					},
					known.setting &&
						el( ExternalLink, { href: known.setting }, __( 'Set the origin', 'level7-calculator' ) )
			  );
		return el( 'div', useBlockProps(), form, shown );
	}

	wp.blocks.registerBlockType( 'level7/calculator', { edit: Edit, save: () => null } );
} )( window.wp );
