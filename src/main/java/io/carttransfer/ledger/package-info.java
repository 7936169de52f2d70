/**
 * What became of a reference: one log line for each step.
 *
 * <p>May use transfer, text and common; knows no container. Internal.
 */
package io.carttransfer.ledger;
