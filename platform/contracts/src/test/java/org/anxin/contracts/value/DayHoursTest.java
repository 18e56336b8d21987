package org.anxin.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayHoursTest {
    @ParameterizedTest
    @CsvSource({"1229,0", "1230,720", "1439,511", "0,510", "509,1", "510,0", "720,0"})
    void last_over_midnight(int minute, int left) {
        assertThat(new DayHours(1230, 510).leftAt(minute)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"779,0", "780,60", "839,1", "840,0"})
    void last_within_a_day(int minute, int left) {
        assertThat(new DayHours(780, 840).leftAt(minute)).isEqualTo(left);
    }

    @Test
    void are_none_when_they_end_as_they_begin() {
        assertThat(new DayHours(600, 600).leftAt(600)).isZero();
    }

    @Test
    void are_minutes_of_a_day() {
        assertThatThrownBy(() -> new DayHours(1440, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayHours(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
