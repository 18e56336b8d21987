package org.anxin.dispatch.directory.adapter.rest;

import java.time.Instant;
import java.util.Map;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory.
 *
 * @param version what {@code If-Match} has to name to change it
 * @param toldAt when it was written so
 * @param retired whether it is no entry any more
 * @param masked of a person, whether name and phone are only hinted at; null for everything else
 */
record EntryAnswer(
        String code,
        int version,
        Instant toldAt,
        boolean retired,

        @Schema(description = "The fields of its kind, as PUT takes them.")
        Map<String, Object> fields,

        @Nullable Boolean masked) {
    static EntryAnswer of(Entries.Version version) {
        var entry = version.entry();
        return new EntryAnswer(
                entry.entryCode().value(),
                version.version(),
                version.toldAt(),
                version.isRetired(),
                EntryFields.of(entry),
                null);
    }

    /** The same with name and phone; null where they were erased. */
    EntryAnswer with(@Nullable StaffContact contact, boolean hinted) {
        var shown = contact == null || !hinted ? contact : contact.masked();
        return new EntryAnswer(
                code,
                version,
                toldAt,
                retired,
                shown == null ? Map.of() : Map.of("name", shown.name(), "phone", shown.phone()),
                hinted);
    }
}
