package org.anxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.intake.claim.application.TrackReport.Stage;
import org.anxin.web.Texts;
import org.junit.jupiter.api.Test;

class ClaimTextsTest {
    @Test
    void everyLanguageHasEveryText() {
        assertThat(Texts.load("claim", "en").t().keySet())
                .isEqualTo(Texts.load("claim", "zh").t().keySet());
    }

    @Test
    void everyStageOutcomeAndLinkHasItsWords() {
        assertThat(Texts.load("claim", "zh").t().keySet())
                .containsAll(keys("stage_%s_title", Stage.values()))
                .containsAll(keys("stage_%s_text", Stage.values()))
                .containsAll(keys("outcome_%s", Outcome.values()))
                .containsAll(keys("joined_%s", LinkKind.values()));
    }

    private static Iterable<String> keys(String pattern, Enum<?>[] codes) {
        return Stream.of(codes)
                .map(code -> pattern.formatted(code.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
