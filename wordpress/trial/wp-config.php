<?php
/** The settings of a throwaway WordPress. Those with TRIAL_ come from `cargo xtask wordpress`. */

define( 'DB_NAME', 'trial' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'TRIAL_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'TRIAL_ORIGIN', getenv( 'TRIAL_ORIGIN' ) );
define( 'WP_HOME', getenv( 'TRIAL_HOME' ) );
define( 'WP_SITEURL', WP_HOME );
// Nobody is asked for updates, and nothing runs by the clock.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
// A fault or a warning of the plugin fails the trial.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', getenv( 'TRIAL_LOG' ) );
define( 'FS_METHOD', 'direct' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $of ) {
	define( $of . '_KEY', hash( 'sha256', $of . DB_HOST ) );
	define( $of . '_SALT', hash( 'sha256', "salt$of" . DB_HOST ) );
}
$table_prefix = 'wp_';

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
