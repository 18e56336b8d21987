/** The shape of rules: a state, a command, the events that follow. Pure; the only part of the event store that a domain may know. */
@NullMarked
package org.anxin.eventstore.decide;

import org.jspecify.annotations.NullMarked;
