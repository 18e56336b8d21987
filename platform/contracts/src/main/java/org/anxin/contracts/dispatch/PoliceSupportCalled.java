package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * The team called the police to its side: they come, the matter stays with the centre.
 *
 * @param number counts the order's calls, from 1
 * @param contact the police contact of the place's grid; null where none is named
 */
public record PoliceSupportCalled(int number, @Nullable ActorId contact) implements DispatchEvent {}
