package org.anxin.intake.triage.adapter.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anxin.intake.matter.application.IntakeConfig;
import org.anxin.intake.triage.application.TriageRules;

/** The centre's own rule file where one is configured, else the one that comes with the service. */
@Singleton
class RuleFile implements TriageRules {
    private static final String OURS = "/triage/rules.tsv";

    private final IntakeConfig config;

    RuleFile(IntakeConfig config) {
        this.config = config;
    }

    @Override
    public String file() {
        try {
            var own = config.triageRules();
            return own.isPresent() ? Files.readString(Path.of(own.get())) : ours();
        } catch (IOException e) {
            throw new UncheckedIOException("the triage rules can't be read", e);
        }
    }

    private static String ours() throws IOException {
        try (var file = RuleFile.class.getResourceAsStream(OURS)) {
            if (file == null) {
                throw new IllegalStateException("no rules at " + OURS);
            }
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
