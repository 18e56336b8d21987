package org.anxin.service.stream;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.eventstore.Delivery;

/**
 * What a service does about other services' events. A CDI bean; the one listener of the service finds it.
 *
 * <p>A reaction makes a command and takes it to its stream by {@link Commands#react}, once per record at most. It never refuses what is stale or
 * repeated: its decider then accepts with no events. A failure that will pass (database, broker) is tried again without end; any other
 * parks the record, and those of the same matter that follow.
 */
public interface Reaction {
    /** The type names it wants, without version, such as {@code intake.matter-opened}. No two reactions of a service may want the same. */
    Set<String> types();

    /** Takes one record. Completing means that its effects are committed, or that there are none. */
    Uni<?> on(Recorded<?> record, Delivery delivery);
}
