package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Who has joined a matter by a roster before. */
public interface RosterKeys {
    /** The fingerprints of those of these keys that are taken, by key. */
    Uni<Map<String, byte[]>> taken(String scope, List<String> keys);
}
