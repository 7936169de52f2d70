/**
 * The command-line checker: plays the platform and the app against any endpoint and says what is
 * wrong. The jar's main class is here.
 *
 * <p>May use nothing of ours, and nothing uses it: it judges what the rest does. Internal.
 */
package io.carttransfer.check;
