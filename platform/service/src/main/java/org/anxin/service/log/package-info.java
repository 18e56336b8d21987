/** Between the store and Kafka: relay, listener, timers, parked records, and the check of store against log at the start. */
@NullMarked
package org.anxin.service.log;

import org.jspecify.annotations.NullMarked;
