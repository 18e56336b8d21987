package org.anxin.analytics.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.Verdict;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final StageCode SIGN = new StageCode("SIGN"), ARRIVE = new StageCode("ARRIVE");
    private static final Happening RECEIVED = new Happening.Received(
            new CentreCode("zone-1"),
            Channel.REFERRAL_110,
            MatterKind.DISPUTE,
            Category.CIVIL,
            new CohortCode("trial"),
            false);
    private static final Happening OPENED = new Happening.Opened(2, MatterKind.DISPUTE, Category.LABOUR, false);
    private static final Happening ORDER = new Happening.OrderIssued(List.of(SIGN, ARRIVE));

    @Test
    void aMatterGoesItsWay() {
        assertThat(fold(RECEIVED).phase()).isEqualTo(Phase.RECEIVED);
        assertThat(fold(RECEIVED).counts()).isFalse();

        var open = fold(RECEIVED, OPENED);
        assertThat(open.phase()).isEqualTo(Phase.OPEN);
        assertThat(open.counts()).isTrue();
        assertThat(open.category()).as("as it was when it was taken on").isEqualTo(Category.LABOUR);

        var concluded = fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.RESOLVED_ON_SITE));
        assertThat(concluded.phase()).isEqualTo(Phase.CONCLUDED);
        assertThat(concluded.outcome()).isEqualTo(Outcome.RESOLVED_ON_SITE);

        var closed = Fold.evolve(concluded, new Happening.Closed());
        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(closed.outcome()).isEqualTo(Outcome.RESOLVED_ON_SITE);
    }

    @Test
    void aConsultationCountsAmongWhatWasReferredFromItsReceiptOn() {
        var asked = fold(new Happening.Received(
                new CentreCode("zone-1"), Channel.REFERRAL_110, MatterKind.CONSULTATION, null, null, false));
        assertThat(asked.counts()).isTrue();
        assertThat(Figures.of(new Tallies(Map.of(asked, 1L, fold(RECEIVED, OPENED), 3L)))
                        .disputeShare())
                .isEqualByComparingTo("75");

        assertThat(Fold.evolve(asked, new Happening.Concluded(2, Outcome.ADVICE_GIVEN))
                        .counts())
                .isTrue();
        assertThat(Fold.evolve(asked, new Happening.Linked()).counts()).isFalse();
        assertThat(Fold.evolve(asked, new Happening.Corrected(MatterKind.DISPUTE, Category.CIVIL))
                        .counts())
                .as("a dispute has to be opened")
                .isFalse();
    }

    @Test
    void aRepeatIsNotTakenOnAndOneThatTurnsOutToBeNoneIs() {
        var linked = fold(RECEIVED, new Happening.Linked());
        assertThat(linked.phase()).isEqualTo(Phase.LINKED);
        assertThat(linked.counts()).isFalse();
        assertThat(Fold.evolve(linked, new Happening.Closed())).isEqualTo(linked);

        var own = fold(RECEIVED, new Happening.Linked(), new Happening.Unlinked());
        assertThat(own).isEqualTo(fold(RECEIVED));
        assertThat(Fold.evolve(own, OPENED).counts()).isTrue();
    }

    @Test
    void aMatterThatIsLinkedAfterItWasOpenedLeavesTheCountWithItsClocksAndComesBackAsItWas() {
        var open = fold(RECEIVED, OPENED, ORDER, new Happening.ClockBreached(SIGN), new Happening.HandedOn(3));

        var linked = Fold.evolve(open, new Happening.Linked());
        assertThat(linked.counts()).isFalse();
        assertThat(Figures.of(new Tallies(Map.of(linked, 1L))).clocks()).isEmpty();

        assertThat(Fold.evolve(linked, new Happening.Unlinked())).isEqualTo(open);
        var concluded = fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.RESOLVED_ON_SITE));
        assertThat(Fold.evolve(concluded, new Happening.Linked())).isEqualTo(concluded);
    }

    @Test
    void aReopenedMatterIsOpen() {
        // When
        var reopened =
                fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.RESOLVED_ON_SITE), new Happening.Reopened(4));

        // Then
        assertThat(reopened.phase()).isEqualTo(Phase.OPEN);
        assertThat(reopened.outcome()).isNull();
    }

    @Test
    void anOutcomeThatLeavesTheCountDoesSoOnceItWasCountersigned() {
        var awaited = fold(RECEIVED, OPENED, new Happening.Concluded(3, null));
        assertThat(awaited.phase()).isEqualTo(Phase.CONCLUDED);
        assertThat(awaited.counts()).isTrue();
        var closed = Fold.evolve(awaited, new Happening.Closed());
        assertThat(closed.counts()).isTrue();

        assertThat(Fold.evolve(awaited, new Happening.Agreed(3, Outcome.UNFOUNDED)))
                .isEqualTo(fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.UNFOUNDED)));
        assertThat(Fold.evolve(closed, new Happening.Agreed(3, Outcome.UNFOUNDED))
                        .counts())
                .isFalse();
    }

    @Test
    void aCorrectedOutcomeTakesAMatterOutOfTheCountAndBack() {
        var concluded = fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.RESOLVED_ON_SITE));

        var out = Fold.evolve(concluded, new Happening.Agreed(3, Outcome.OUTSIDE_AREA));
        assertThat(out.counts()).isFalse();
        assertThat(Fold.evolve(out, new Happening.Agreed(3, Outcome.RESOLVED_ON_SITE)))
                .isEqualTo(concluded);

        var closed = Fold.evolve(concluded, new Happening.Closed());
        assertThat(Fold.evolve(closed, new Happening.Agreed(3, Outcome.UNRESOLVED)))
                .isEqualTo(Fold.evolve(
                        fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.UNRESOLVED)),
                        new Happening.Closed()));
    }

    @Test
    void aCorrectionOfAnOutcomeThatNoLongerStandsChangesNothing() {
        var reopened =
                fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.RESOLVED_ON_SITE), new Happening.Reopened(4));
        assertThat(Fold.evolve(reopened, new Happening.Agreed(3, Outcome.UNFOUNDED)))
                .isEqualTo(reopened);
        var again = Fold.evolve(reopened, new Happening.Concluded(5, Outcome.RESOLVED_TAKEN_BACK));
        assertThat(Fold.evolve(again, new Happening.Agreed(3, Outcome.UNFOUNDED)))
                .isEqualTo(again);
    }

    @Test
    void aDecisionOfAnEarlierLegDecidesNothing() {
        // Given: dispatch handed on to mediation
        var inMediation = fold(RECEIVED, OPENED, new Happening.HandedOn(3));

        // When
        var after = Fold.evolve(inMediation, new Happening.Concluded(3, Outcome.UNRESOLVED));

        // Then
        assertThat(after).isEqualTo(inMediation);
    }

    @Test
    void aBreachByTimerIsProvisionalAndAVerdictIsFinal() {
        var late = fold(RECEIVED, OPENED, ORDER, new Happening.ClockBreached(SIGN));
        assertThat(late.clocks().text()).isEqualTo("SIGN:PAST_DUE ARRIVE:OPEN");

        var judged = Fold.evolve(late, new Happening.ClockJudged(SIGN, Verdict.KEPT));
        assertThat(judged.clocks().text()).isEqualTo("SIGN:KEPT ARRIVE:OPEN");
        assertThat(Fold.evolve(judged, new Happening.ClockBreached(SIGN))).isEqualTo(judged);
    }

    @Test
    void aCorrectionChangesWhatTheMatterIsEvenWhenItIsClosed() {
        var closed =
                fold(RECEIVED, OPENED, new Happening.Concluded(3, Outcome.RESOLVED_ON_SITE), new Happening.Closed());
        var corrected = Fold.evolve(closed, new Happening.Corrected(MatterKind.HELP, null));
        assertThat(corrected.kind()).isEqualTo(MatterKind.HELP);
        assertThat(corrected.category()).isNull();
        assertThat(corrected.phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void underAnotherPolicyClocksBeginAnewAndVerdictsStay() {
        var lead = new StageCode("LEAD");
        var standing = fold(
                RECEIVED,
                OPENED,
                ORDER,
                new Happening.ClockJudged(SIGN, Verdict.KEPT),
                new Happening.ClockJudged(ARRIVE, Verdict.BREACHED),
                ORDER,
                new Happening.ClockBreached(SIGN),
                new Happening.OrderCorrected(List.of(SIGN, lead), List.of(ARRIVE)));
        assertThat(standing.clocks().text()).isEqualTo("SIGN:KEPT ARRIVE:BREACHED SIGN:OPEN LEAD:OPEN");
    }

    @Test
    void aSecondOrderHasClocksOfItsOwn() {
        // When
        var standing = fold(
                RECEIVED,
                OPENED,
                ORDER,
                new Happening.ClockJudged(SIGN, Verdict.BREACHED),
                new Happening.ClockJudged(ARRIVE, Verdict.LAPSED),
                ORDER,
                new Happening.ClockJudged(SIGN, Verdict.KEPT));

        // Then
        assertThat(standing.clocks().text()).isEqualTo("SIGN:BREACHED ARRIVE:LAPSED SIGN:KEPT ARRIVE:OPEN");
        assertThat(Clocks.of(standing.clocks().text())).isEqualTo(standing.clocks());
    }

    @Test
    void aMatterOfAnOldLedgerCountsWithItsEndAndHasNoClocks() {
        // When
        var imported = fold(new Happening.Imported(
                new CentreCode("zone-1"),
                Channel.REFERRAL_110,
                MatterKind.DISPUTE,
                Category.LABOUR,
                null,
                Outcome.RESOLVED_ON_SITE,
                true));

        // Then
        assertThat(imported.counts()).isTrue();
        assertThat(imported.phase()).isEqualTo(Phase.CLOSED);
        assertThat(imported.outcome()).isEqualTo(Outcome.RESOLVED_ON_SITE);
        assertThat(imported.clocks()).isEqualTo(Clocks.NONE);
        assertThatThrownBy(() -> Fold.evolve(imported, RECEIVED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMatterWithoutItsBeginningIsAFault() {
        assertThatThrownBy(() -> Fold.evolve(null, OPENED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fold(RECEIVED, RECEIVED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MatterFacts.NONE.next(Source.DISPATCH, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachSourceIsFollowedOnItsOwn() {
        // When
        var facts = MatterFacts.NONE
                .next(Source.INTAKE, RECEIVED)
                .next(Source.INTAKE, OPENED)
                .next(Source.DISPATCH, ORDER)
                .next(Source.DISPATCH, null);

        // Then
        assertThat(facts.last(Source.INTAKE)).isEqualTo(2);
        assertThat(facts.last(Source.DISPATCH)).isEqualTo(2);
        assertThat(facts.last(Source.MEDIATION)).isZero();
        assertThat(Succession.of(2, 3)).isEqualTo(Succession.NEXT);
        assertThat(Succession.of(2, 2)).isEqualTo(Succession.REPEAT);
        assertThat(Succession.of(2, 4)).isEqualTo(Succession.JUMP);
    }

    private static Standing fold(Happening first, Happening... more) {
        var standing = Fold.evolve(null, first);
        for (var happening : more) {
            standing = Fold.evolve(standing, happening);
        }
        return standing;
    }
}
