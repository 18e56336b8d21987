package org.anxin.dispatch.notice.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextsTest {
    private static final String MATTER = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2c";

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyTemplateHasATextInEveryLanguage(String language) {
        var texts = new NoticeTexts(new Config(language));
        for (var template : new String[] {
            "STEP_NOT_DONE",
            "CLOCK_WARNED",
            "CLOCK_BREACHED",
            "CHECK_IN_MISSED",
            "POLICE_SUPPORT",
            "JOINT_RESPONSE",
            "ORDER_SUSPENDED",
            "ORDER_RESUMED",
            "TEAM_INSTRUCTED",
            "TEAM_RELIEVED",
            "NOBODY_ON_DUTY",
            "NO_TEAM",
            "PLACE_UNRESOLVED",
            "OFFICERS_NOT_REACHED",
            "ATTENTION"
        }) {
            assertThat(texts.of(notice(template, "SIGN")))
                    .contains(MATTER, "09:00:00")
                    .doesNotContain("{", "SIGN", "''");
        }
        assertThat(texts.of(notice("CLOCK_BREACHED", "OWN_STAGE"))).contains("OWN_STAGE");
    }

    private static Notice notice(String template, String stage) {
        return new Notice(
                UUID.fromString(MATTER),
                new MatterId(UUID.fromString(MATTER)),
                1,
                new StageCode(stage),
                1,
                new CentreCode("zone-1"),
                Post.SHIFT_LEAD,
                null,
                template,
                Instant.parse("2026-03-02T01:00:00Z"),
                Severity.ORDINARY);
    }

    private record Config(String language) implements NoticeConfig {
        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int tries() {
            return 1;
        }
    }
}
