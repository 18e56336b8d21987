package org.anxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    @Test
    void theReadersChoiceComesFirstThenTheBrowsersThenChinese() {
        assertThat(Texts.choose(LANGUAGES, "en", "zh-CN")).isEqualTo("en");
        assertThat(Texts.choose(LANGUAGES, null, "fr,en-GB;q=0.7")).isEqualTo("en");
        assertThat(Texts.choose(LANGUAGES, "xx", "fr")).isEqualTo("zh");
        assertThat(Texts.choose(LANGUAGES, null, null)).isEqualTo("zh");
        assertThat(Texts.choose(LANGUAGES, null, "q=;;nonsense")).isEqualTo("zh");
    }

    @Test
    void everyLanguageHasEveryTextOfTheLayout() {
        assertThat(Texts.load("layout", "en").t().keySet())
                .isEqualTo(Texts.load("layout", "zh").t().keySet());
    }
}
