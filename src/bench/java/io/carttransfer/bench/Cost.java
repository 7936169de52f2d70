package io.carttransfer.bench;

/**
 * What doing something once costs.
 *
 * @param micros microseconds, of CPU if the load does not say otherwise
 * @param bytes allocated
 */
public record Cost(double micros, double bytes) {}
