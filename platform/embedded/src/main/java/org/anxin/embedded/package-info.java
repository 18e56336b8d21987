/**
 * A real PostgreSQL server and a real Kafka broker out of Maven artifacts, for one machine.
 *
 * <p>Both listen on the loopback only. The launcher, the tests and the benchmarks share them, so that everything
 * that runs on a developer's machine runs on the same two parts with the same settings.
 */
@NullMarked
package org.anxin.embedded;

import org.jspecify.annotations.NullMarked;
