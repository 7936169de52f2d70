/**
 * What became of a reference: one log line for each step, and a ledger of the steps in memory or in
 * the shop's database. Also what a node counts and measures.
 *
 * <p>May use database, transfer, text and common; knows no container. Internal.
 */
package io.carttransfer.ledger;
