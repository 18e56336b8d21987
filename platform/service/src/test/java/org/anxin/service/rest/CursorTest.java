package org.anxin.service.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anxin.service.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list goes on where the page before ended. */
class CursorTest {
    private static final Instant TIME = Instant.parse("2026-11-20T01:00:00.000001Z");
    private static final UUID ID = UUID.randomUUID();

    @Test
    void aCursorComesBackAsItWas() {
        assertThat(Cursor.of(new Cursor(TIME, ID).text())).isEqualTo(new Cursor(TIME, ID));
        assertThat(Cursor.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "MjAyNg", "MjAyNi8x"})
    void whatWasNeverGivenOutIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.of(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageTellsWhetherThereIsAnother() {
        var rows = IntStream.range(0, 3).boxed().toList();
        assertThat(Page.of(rows, 3, _ -> new Cursor(TIME, ID)).next()).isNull();
        assertThat(Page.of(rows, 2, _ -> new Cursor(TIME, ID)).items()).isEqualTo(List.of(0, 1));
        assertThat(Page.of(rows, 2, _ -> new Cursor(TIME, ID)).next()).isEqualTo(new Cursor(TIME, ID).text());
    }

    @Test
    void aLimitIsWithinOneAndTwoHundred() {
        assertThat(Cursor.limit(null)).isEqualTo(50);
        assertThat(Cursor.limit(200)).isEqualTo(200);
        assertThatThrownBy(() -> Cursor.limit(201)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.limit(0)).isInstanceOf(ProblemException.class);
    }
}
