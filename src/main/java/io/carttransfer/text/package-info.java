/**
 * What people read: sentences for shoppers in their language, values as they are shown, names that
 * were probably meant.
 *
 * <p>Uses no other package. Internal.
 */
package io.carttransfer.text;
