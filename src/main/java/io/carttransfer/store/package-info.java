/**
 * Where transfers wait until they are opened: in memory, sealed into the token, in a database or in
 * Redis.
 *
 * <p>May use database, transfer, text and common; knows no container. Internal.
 */
package io.carttransfer.store;
