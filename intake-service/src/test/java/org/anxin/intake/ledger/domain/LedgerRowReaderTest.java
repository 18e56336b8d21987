package org.anxin.intake.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerRowReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void readsARowAsPeopleWroteIt() {
        var cells = row();
        cells.put(LedgerColumn.AMOUNT, "1.25万元");
        cells.put(LedgerColumn.PEOPLE, "3");
        cells.put(LedgerColumn.RESOLVED_AMOUNT, "¥12,499.99");

        assertThat(LedgerRowReader.read(cells, NOW))
                .isEqualTo(new LedgerRowReader.Read(
                        new LedgerRow(
                                "2025-001",
                                Channel.REFERRAL_110,
                                Instant.parse("2025-03-01T06:05:00Z"),
                                Outcome.RESOLVED_ON_SITE,
                                Instant.parse("2025-03-01T07:00:00Z"),
                                null,
                                new Claim(new Fen(1_250_000), 3),
                                new Fen(1_249_999)),
                        List.of()));
    }

    @Test
    void aDayAloneIsNotBeforeWhatHappenedOnIt() {
        var cells = row();
        cells.put(LedgerColumn.CLOSED_AT, "2025/3/1");
        assertThat(LedgerRowReader.read(cells, NOW).row())
                .extracting(LedgerRow::closedAt)
                .isEqualTo(Instant.parse("2025-03-01T07:00:00Z"));
    }

    @Test
    void aLedgerThatHasOnlyTheTimeOfClosingEndedTheMatterThen() {
        var cells = row();
        cells.remove(LedgerColumn.CONCLUDED_AT);
        cells.put(LedgerColumn.CLOSED_AT, "2025-03-02T09:00:00+08:00");
        assertThat(LedgerRowReader.read(cells, NOW).row())
                .extracting(LedgerRow::concludedAt)
                .isEqualTo(Instant.parse("2025-03-02T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            NUMBER, -, must be given
            RECEIVED_AT, -, must be given
            RECEIVED_AT, 2026-11-21 09:00, lies in the future
            RECEIVED_AT, 1925-03-01, lies before the year 2000
            RECEIVED_AT, 2025-02-30, is no time
            RECEIVED_AT, 昨天, is no time
            CHANNEL, 微信, is not a channel
            OUTCOME, 处理中, is still open
            OUTCOME, -, must be given
            CONCLUDED_AT, 2025-02-28 09:00, lies before what came first
            CONCLUDED_AT, -, must be given
            CLOSED_AT, 2025-03-01 14:30, lies before what came first
            PEOPLE, 0, from 1 to 100000
            PEOPLE, 三人, from 1 to 100000
            AMOUNT, 12.345, at most two decimals
            AMOUNT, -5, at most two decimals
            AMOUNT, 99999999999999999, at most two decimals
            """)
    void saysWhatIsWrongWithACell(LedgerColumn column, @Nullable String text, String reason) {
        var cells = row();
        if (text == null) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }

        var read = LedgerRowReader.read(cells, NOW);

        assertThat(read.row()).isNull();
        assertThat(read.findings()).anySatisfy(finding -> {
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.error()).isTrue();
            assertThat(finding.reason()).contains(reason);
        });
    }

    private static Map<LedgerColumn, String> row() {
        return new EnumMap<>(Map.of(
                LedgerColumn.NUMBER, "2025-001",
                LedgerColumn.RECEIVED_AT, "2025年3月1日 14时05分",
                LedgerColumn.CHANNEL, "110流转",
                LedgerColumn.OUTCOME, "现场处置",
                LedgerColumn.CONCLUDED_AT, "2025-03-01 15:00"));
    }
}
