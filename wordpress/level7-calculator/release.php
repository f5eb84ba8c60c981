<?php
/**
 * The origin of the release that this plugin came with. A release writes it here.
 *
 * @package level7-calculator
 */

return '';
