package org.anxin.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The directory of a zone that doesn't exist, in files that the centre's own import takes. What the play goes by (grids, teams, officers) has the codes
 * that every installation starts with.
 */
final class DemoDirectory {
    /** In this order, since what one names has to be there. */
    private static final List<String> KINDS = List.of(
            "centres",
            "people",
            "officers",
            "grids",
            "sites",
            "teams",
            "departments",
            "service-teams",
            "police-contacts");

    private final Api api;

    DemoDirectory(Api api) {
        this.api = api;
    }

    /** Imports the files; those that were imported before change nothing. */
    void bring() throws IOException, InterruptedException {
        api.awaitVisible("LEADER", "/dispatch/directory");
        for (var kind : KINDS) {
            api.postFile("OPS", "/dispatch/directory/imports?kind=" + kind, file(kind));
        }
    }

    private static String file(String kind) throws IOException {
        try (var in = DemoDirectory.class.getResourceAsStream("/demo-directory/" + kind + ".csv")) {
            if (in == null) {
                throw new IOException("demo-directory/" + kind + ".csv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
