package org.anxin.contracts;

import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside every event.
 *
 * @param leg the leg of the matter that the event belongs to; 0 on the reference topic
 * @param causation the event that was reacted to, or null when a person or a timer acted
 * @param correlation the same through everything that one request set off
 * @param actor opaque id of who acted, or {@code system}
 * @param role the role in which the actor acted
 */
public record Metadata(
        CentreCode centre, int leg, @Nullable UUID causation, UUID correlation, ActorId actor, ActorRole role) {}
