package org.anxin.analytics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final CentreCode CENTRE = new CentreCode("zone-1");

    private final Map<Standing, Long> counts = new HashMap<>();

    @Test
    void thePublishedTable() {
        // Given: 174 referred disputes of which 169 were settled on the spot or taken back, beside 104 other matters
        given(80, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.CIVIL, Outcome.RESOLVED_ON_SITE);
        given(1, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.CIVIL, Outcome.PARTIES_LEFT);
        given(60, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.LABOUR, Outcome.RESOLVED_ON_SITE);
        given(6, Channel.CITY_SUBCENTRE, MatterKind.DISPUTE, Category.LABOUR, Outcome.RESOLVED_TAKEN_BACK);
        given(3, Channel.CITY_SUBCENTRE, MatterKind.DISPUTE, Category.LABOUR, Outcome.CONCLUDED_BY_DEPARTMENT);
        given(10, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.CONTRACT, Outcome.RESOLVED_TAKEN_BACK);
        given(13, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.OTHER, Outcome.RESOLVED_ON_SITE);
        given(1, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.OTHER, Outcome.RESOLVED_IN_SPECIALIST_ROOM);
        given(104, Channel.REFERRAL_110, MatterKind.HELP, null, Outcome.ADVICE_GIVEN);

        // When
        var figures = Figures.of(new Tallies(counts));

        // Then
        assertThat(figures.total()).isEqualTo(174);
        assertThat(figures.shares())
                .containsExactly(
                        new CategoryShare(Category.CIVIL, 81, 46),
                        new CategoryShare(Category.LABOUR, 69, 40),
                        new CategoryShare(Category.CONTRACT, 10, 6),
                        new CategoryShare(Category.OTHER, 14, 8));
        assertThat(figures.resolved()).isEqualTo(169);
        assertThat(figures.publishedRate()).isEqualTo(new BigDecimal("97.1"));
        assertThat(figures.publishedRateOfConcluded()).isEqualTo(new BigDecimal("97.1"));
        assertThat(figures.settlementRate()).isEqualTo(new BigDecimal("97.7"));
        assertThat(figures.disputeShare()).isEqualTo(new BigDecimal("62.6"));
    }

    @Test
    void nothingTakenOnMeansNoRates() {
        // Given: a drill, a matter that isn't open yet, and one that was countersigned as unfounded
        count(
                1,
                standing(
                        Channel.REFERRAL_110,
                        MatterKind.DISPUTE,
                        Category.CIVIL,
                        Outcome.UNFOUNDED,
                        false,
                        Clocks.NONE));
        count(1, standing(Channel.REFERRAL_110, MatterKind.DISPUTE, Category.CIVIL, null, true, Clocks.NONE));
        count(
                1,
                Standing.of(new Happening.Received(
                        CENTRE, Channel.QR_CODE, MatterKind.DISPUTE, Category.LABOUR, null, false)));

        // When
        var figures = Figures.of(new Tallies(counts));

        // Then
        assertThat(figures.total()).isZero();
        assertThat(figures.shares()).hasSize(4).allSatisfy(share -> {
            assertThat(share.count()).isZero();
            assertThat(share.percent()).isNull();
        });
        assertThat(figures.publishedRate()).isNull();
        assertThat(figures.publishedRateOfConcluded()).isNull();
        assertThat(figures.settlementRate()).isNull();
        assertThat(figures.disputeShare()).isNull();
        assertThat(figures.clocks()).isEmpty();
    }

    @Test
    void openMattersStayInTheDenominatorAndOtherChannelsInTheSettlementRate() {
        // Given
        given(1, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.CIVIL, Outcome.RESOLVED_ON_SITE);
        given(2, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.CIVIL, null);
        given(1, Channel.HOTLINE, MatterKind.DISPUTE, Category.LABOUR, Outcome.RESOLVED_AT_DESK);

        // When
        var figures = Figures.of(new Tallies(counts));

        // Then
        assertThat(figures.total()).isEqualTo(3);
        assertThat(figures.publishedRate()).isEqualTo(new BigDecimal("33.3"));
        assertThat(figures.publishedRateOfConcluded()).isEqualTo(new BigDecimal("100.0"));
        assertThat(figures.settlementRate()).isEqualTo(new BigDecimal("50.0"));
        assertThat(figures.settlementRateOfConcluded()).isEqualTo(new BigDecimal("100.0"));
        assertThat(figures.disputeShare()).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void unmappedCategoriesAreShownWhereThereAreAny() {
        given(1, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.UNMAPPED, null);
        given(1, Channel.REFERRAL_110, MatterKind.DISPUTE, null, null);

        assertThat(Figures.of(new Tallies(counts)).shares())
                .last()
                .isEqualTo(new CategoryShare(Category.UNMAPPED, 2, 100));
    }

    @Test
    void clocksAreCountedByStageInTheOrderOfTheRule() {
        // Given
        var clocks = Clocks.of("ARRIVE:PAST_DUE CONTACT:LAPSED SIGN:KEPT EXTRA:OPEN");
        count(3, standing(Channel.REFERRAL_110, MatterKind.HELP, null, null, false, clocks));
        count(
                2,
                standing(
                        Channel.HOTLINE,
                        MatterKind.HELP,
                        null,
                        null,
                        false,
                        clocks.with(new StageCode("ARRIVE"), ClockState.BREACHED)));

        // Then
        assertThat(Figures.of(new Tallies(counts)).clocks())
                .containsExactly(
                        new StageFigures("SIGN", 5, 0, 0),
                        new StageFigures("CONTACT", 0, 0, 0),
                        new StageFigures("ARRIVE", 0, 5, 0),
                        new StageFigures("EXTRA", 0, 0, 5));
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(Percentages.rate(1, 16)).isEqualTo(new BigDecimal("6.3"));
        assertThat(Percentages.rate(1, 2000)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Percentages.rate(0, 7)).isEqualTo(new BigDecimal("0.0"));
        assertThat(Percentages.rate(0, 0)).isNull();
    }

    @Test
    void ofEqualRemaindersTheLargerCountGoesFirst() {
        // Given: 12.5 % and 37.5 % twice, remainders all equal, two points to give
        assertThat(Percentages.shares(List.of(1L, 3L, 3L, 1L))).containsExactly(12, 38, 38, 12);
    }

    @Test
    void sharesAlwaysAddUpAndStayNextToTheTruth() {
        // Given
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++) {
            var given = random.longs(1 + random.nextInt(6), 0, 1 + random.nextInt(1000))
                    .boxed()
                    .toList();
            var total = given.stream().mapToLong(Long::longValue).sum();

            // When
            var shares = Percentages.shares(given);

            // Then
            if (total == 0) {
                assertThat(shares).isEmpty();
                continue;
            }
            assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
            for (var i = 0; i < given.size(); i++) {
                assertThat(Math.abs(shares.get(i) - given.get(i) * 100.0 / total))
                        .isLessThan(1);
            }
        }
    }

    @Test
    void aSelectionHoldsOneCentreAndOneCohort() {
        // Given
        given(1, Channel.REFERRAL_110, MatterKind.DISPUTE, Category.CIVIL, null);
        var cohort = new CohortCode("trial");
        count(
                2,
                new Standing(
                        CENTRE,
                        cohort,
                        false,
                        Channel.REFERRAL_110,
                        MatterKind.DISPUTE,
                        Category.CIVIL,
                        Phase.OPEN,
                        null,
                        2,
                        Clocks.NONE));
        count(
                4,
                new Standing(
                        new CentreCode("zone-2"),
                        cohort,
                        false,
                        Channel.REFERRAL_110,
                        MatterKind.DISPUTE,
                        Category.CIVIL,
                        Phase.OPEN,
                        null,
                        2,
                        Clocks.NONE));
        var all = new Tallies(counts);

        // Then
        assertThat(Figures.of(all).total()).isEqualTo(7);
        assertThat(Figures.of(all.of(CENTRE, null)).total()).isEqualTo(3);
        assertThat(Figures.of(all.of(CENTRE, cohort)).total()).isEqualTo(2);
    }

    private void given(
            long count, Channel channel, MatterKind kind, @Nullable Category category, @Nullable Outcome outcome) {
        count(count, standing(channel, kind, category, outcome, false, Clocks.NONE));
    }

    private void count(long count, Standing standing) {
        counts.merge(standing, count, Long::sum);
    }

    private static Standing standing(
            Channel channel,
            MatterKind kind,
            @Nullable Category category,
            @Nullable Outcome outcome,
            boolean drill,
            Clocks clocks) {
        return new Standing(
                CENTRE,
                null,
                drill,
                channel,
                kind,
                category,
                outcome == null ? Phase.OPEN : Phase.CONCLUDED,
                outcome,
                3,
                clocks);
    }
}
