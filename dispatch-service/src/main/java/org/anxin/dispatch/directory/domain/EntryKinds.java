package org.anxin.dispatch.directory.domain;

import java.util.List;
import org.anxin.contracts.value.EntryKind;

/** How kinds of entries stand in paths, and what fields they have. */
public final class EntryKinds {
    private EntryKinds() {}

    /** Such as {@code police-contacts}. */
    public static String path(EntryKind kind) {
        return switch (kind) {
            case CENTRE -> "centres";
            case GRID -> "grids";
            case SITE -> "sites";
            case OFFICER -> "officers";
            case TEAM -> "teams";
            case SERVICE_TEAM -> "service-teams";
            case DEPARTMENT -> "departments";
            case POLICE_CONTACT -> "police-contacts";
            case PERSON -> "people";
        };
    }

    /** The fields beside the code, in the order of a file's columns. */
    public static List<String> fields(EntryKind kind) {
        return switch (kind) {
            case CENTRE -> List.of("name", "validFrom");
            case GRID -> List.of("kind", "name", "parent", "officer", "outline", "validFrom");
            case SITE ->
                List.of(
                        "kind",
                        "name",
                        "grid",
                        "organisation",
                        "fitOut",
                        "mode",
                        "members",
                        "microOfficers",
                        "validFrom");
            case OFFICER -> List.of("post", "duties", "validFrom");
            case TEAM -> List.of("name", "grids", "dutyContacts", "validFrom");
            case SERVICE_TEAM -> List.of("site", "members", "validFrom");
            case DEPARTMENT -> List.of("name", "dutyContacts", "validFrom");
            case POLICE_CONTACT -> List.of("contact", "validFrom");
            case PERSON -> List.of("name", "phone");
        };
    }
}
