/** From a use case, a record of the log or a timer to a stream, and from the stream to the log: the wiring of the event store. */
@NullMarked
package org.anxin.service.stream;

import org.jspecify.annotations.NullMarked;
