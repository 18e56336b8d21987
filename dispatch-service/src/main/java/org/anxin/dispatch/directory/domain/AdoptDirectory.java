package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;

/**
 * Tell the services what they have not been told yet of a centre.
 *
 * @param entries what holds beside the centre itself
 */
public record AdoptDirectory(Instant at, CentreCode centre, List<ReferenceEvent> entries) implements DirectoryCommand {
    public AdoptDirectory {
        entries = List.copyOf(entries);
    }
}
