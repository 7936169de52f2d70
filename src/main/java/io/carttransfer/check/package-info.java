/**
 * The command-line checker: plays the platform and the app against any endpoint and says what is
 * wrong. Contains the jar's main class.
 *
 * <p>Shares no code with the other packages, because it judges what they do. Internal.
 */
package io.carttransfer.check;
