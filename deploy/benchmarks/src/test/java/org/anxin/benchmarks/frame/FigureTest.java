package org.anxin.benchmarks.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Figure RATE = Figure.alone("replay", "rate", 400_000, "1/s");

    @Test
    void aRatioMeetsItsTargetFromTheBoundOn() {
        assertThat(RATE.beside("bare consumer", 1_000_000, 0.4)
                        .towards(Target.ratioAtLeast(0.4))
                        .met())
                .isTrue();
        assertThat(RATE.beside("bare consumer", 1_000_000, 0.399)
                        .towards(Target.ratioAtLeast(0.4))
                        .met())
                .isFalse();
    }

    @Test
    void aRatioWithoutAPeerIsNotMet() {
        assertThat(RATE.towards(Target.ratioAtLeast(0.4)).met()).isFalse();
    }

    @Test
    void aValueMeetsItsTargetUpToTheBound() {
        var p99 = Figure.alone("intake-accept", "p99", 50, "ms");
        assertThat(p99.towards(Target.atMost(50)).met()).isTrue();
        assertThat(p99.towards(Target.atMost(49.9)).met()).isFalse();
        assertThat(p99.towards(Target.atLeast(51)).met()).isFalse();
    }

    @Test
    void withoutATargetThereIsNothingToMeet() {
        assertThat(RATE.met()).isNull();
    }

    @Test
    void isOneLineOfJsonWithAllFields() {
        var figure = RATE.beside("bare consumer", 1_234_567.89, 0.32403)
                .towards(Target.ratioAtLeast(0.3))
                .noting("the \"best\"\tof \\ all");
        assertThat(JsonLine.of(figure))
                .isEqualTo("{\"bench\":\"replay\",\"figure\":\"rate\",\"value\":400000,\"unit\":\"1/s\","
                        + "\"peer\":\"bare consumer\",\"peerValue\":1235000,\"ratio\":0.324,\"target\":0.3,\"met\":true,"
                        + "\"note\":\"the \\\"best\\\"\\u0009of \\\\ all\"}");
    }

    @Test
    void whatAFigureDoesNotHaveIsNullInJson() {
        assertThat(JsonLine.of(Figure.alone("startup", "memory", Double.NaN, "MiB")))
                .isEqualTo(
                        "{\"bench\":\"startup\",\"figure\":\"memory\",\"value\":null,\"unit\":\"MiB\","
                                + "\"peer\":null,\"peerValue\":null,\"ratio\":null,\"target\":null,\"met\":null,\"note\":\"\"}");
    }

    @Test
    void numbersKeepFourDigitsAndNoExponent() {
        assertThat(JsonLine.number(0.0000123456)).isEqualTo("0.00001235");
        assertThat(JsonLine.number(12_345_678.0)).isEqualTo("12350000");
        assertThat(JsonLine.number(0.0)).isEqualTo("0");
        assertThat(JsonLine.number(-1.5)).isEqualTo("-1.5");
    }

    @Test
    void theTableIsMarkdownWithColumnsOfOneWidth() {
        var table = Table.of(List.of(RATE.towards(Target.atLeast(1)), Figure.alone("startup", "to-ready", 12.5, "s")));
        var lines = table.lines().toList();
        assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.getFirst()));
        assertThat(lines.get(1)).matches("[|-]+");
        assertThat(lines.get(2)).startsWith("| replay  | rate     | 400000 |").contains("| ≥ 1", "| yes");
        assertThat(lines.get(3)).startsWith("| startup | to-ready | 12.5   |");
    }
}
