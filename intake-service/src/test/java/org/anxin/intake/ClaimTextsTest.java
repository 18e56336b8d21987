package org.anxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.web.Texts;
import org.junit.jupiter.api.Test;

class ClaimTextsTest {
    @Test
    void everyLanguageHasEveryText() {
        assertThat(Texts.load("claim", "en").t().keySet())
                .isEqualTo(Texts.load("claim", "zh").t().keySet());
    }
}
