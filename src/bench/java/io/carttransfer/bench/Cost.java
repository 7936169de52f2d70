package io.carttransfer.bench;

import org.jspecify.annotations.Nullable;

/**
 * What doing something once costs.
 *
 * @param micros microseconds, of CPU if the load does not say otherwise
 * @param server how many of them a server used, where there is one; the others are the client's
 * @param bytes allocated, by the server where there is one
 */
public record Cost(double micros, @Nullable Double server, double bytes) {}
