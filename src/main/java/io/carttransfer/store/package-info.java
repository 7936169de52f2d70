/**
 * Where transfers are kept until they are opened: in memory, in the token itself, in a database or
 * in Redis.
 *
 * <p>May use database, transfer, text and common; knows no container. Internal.
 */
package io.carttransfer.store;
