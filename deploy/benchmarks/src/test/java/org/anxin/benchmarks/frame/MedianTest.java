package org.anxin.benchmarks.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void isTheMiddleOfAnOddNumberOfRuns() {
        assertThat(Median.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void isTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Median.of(List.of(8, 1, 2, 4))).isEqualTo(3.0);
    }

    @Test
    void needsARun() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.of()));
    }

    @Test
    void holdsEachRunAgainstThePeersAroundIt() {
        // Given a machine that becomes half as fast between the second and the third peer
        var peers = List.of(100.0, 100.0, 50.0, 50.0);
        // When runs keep to a half of what the machine can do
        var ratio = Brackets.ratio(List.of(50.0, 37.5, 25.0), peers);
        // Then the ratio is a half, however the machine drifts
        assertThat(ratio).isEqualTo(0.5);
    }

    @Test
    void wantsAPeerOnBothSidesOfEachRun() {
        assertThatIllegalArgumentException().isThrownBy(() -> Brackets.ratio(List.of(1.0), List.of(1.0)));
    }
}
