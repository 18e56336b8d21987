package org.anxin.intake.matter.domain;

import static org.anxin.intake.matter.domain.Examples.AT;
import static org.anxin.intake.matter.domain.Examples.GRID;
import static org.anxin.intake.matter.domain.Examples.REPORT;
import static org.anxin.intake.matter.domain.Examples.receive;
import static org.anxin.intake.matter.domain.Examples.referral;
import static org.anxin.intake.matter.domain.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.LinkUndone;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.intake.matter.domain.Alike.Reason;
import org.anxin.intake.matter.domain.Alike.SamePlace;
import org.anxin.intake.matter.domain.Alike.Suggestion;
import org.anxin.intake.matter.domain.MatterCommand.Link;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.anxin.intake.matter.domain.MatterCommand.ReleaseLinked;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterCommand.TakeInAll;
import org.anxin.intake.matter.domain.MatterCommand.Unlink;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class LinkRulesTest {
    private static final Instant LATER = AT.plusSeconds(60);
    private static final MatterId A = new MatterId(new UUID(7, 1)), B = new MatterId(new UUID(7, 2));
    private static final Claim SUM = new Claim(new Fen(860_000), 1);
    private static final RepeatLinked LINKED = new RepeatLinked(B, LinkKind.REPEAT, false);

    @Test
    void aHeldReferralIsNotOpened() {
        given().when(new Receive(AT, referral(), List.of(), Examples.POLICY, true))
                .thenEvents(events -> assertThat(events).noneMatch(MatterOpened.class::isInstance))
                .state(state -> assertThat(state).isInstanceOf(Matter.Received.class));
    }

    @Test
    void aReportIsLinkedOnceAndThenWaitsForNothing() {
        waiting()
                .when(new Link(LATER, B, LinkKind.REPEAT, false))
                .then(LINKED)
                .state(state -> assertThat(state).isInstanceOf(Matter.Linked.class));
        waiting()
                .events(LATER, LINKED)
                .when(new Link(LATER, B, LinkKind.REPEAT, false))
                .thenNothing();
        waiting()
                .events(LATER, LINKED)
                .when(new Link(LATER, A, LinkKind.REPEAT, false))
                .thenRefused(new MatterRefusal.LinkedAlready(B));
        waiting()
                .events(LATER, LINKED)
                .when(new Open(LATER, null, null, null, null, null, Examples.POLICY))
                .thenRefused(new MatterRefusal.LinkedAlready(B));
        waiting()
                .events(LATER, LINKED)
                .when(new TakeBack(LATER, null, null))
                .thenRefused(new MatterRefusal.LinkedAlready(B));
    }

    @Test
    void whatWasHandedOnIsNoLongerIntakesToLink() {
        opened().when(new Link(LATER, B, LinkKind.REPEAT, false)).thenRefused(new MatterRefusal.AlreadyOpened());
    }

    @Test
    void aMatterTakesInEachReportOnce() {
        opened().when(new TakeIn(LATER, A, REPORT, LinkKind.REPEAT, SUM)).then(new RepeatReported(A, REPORT));
        opened().when(new TakeIn(LATER, A, REPORT, LinkKind.JOIN, SUM)).then(new ClaimantJoined(A, REPORT, SUM));
        opened().events(LATER, new ClaimantJoined(A, REPORT, SUM))
                .when(new TakeIn(LATER, A, REPORT, LinkKind.JOIN, SUM))
                .thenNothing();
        opened().events(LATER, new ClaimantJoined(A, REPORT, SUM))
                .when(new TakeInAll(
                        LATER,
                        List.of(
                                new TakeIn(LATER, A, REPORT, LinkKind.JOIN, SUM),
                                new TakeIn(LATER, B, REPORT, LinkKind.JOIN, SUM))))
                .then(new ClaimantJoined(B, REPORT, SUM));
    }

    @Test
    void twoThatAreLinkedToEachOtherMakeNoRing() {
        // A -> B has won: A is linked, and B has taken A in.
        waiting()
                .events(LATER, LINKED)
                .when(new TakeIn(LATER, B, REPORT, LinkKind.REPEAT, null))
                .thenRefused(new MatterRefusal.LinkedAlready(B));
        waiting()
                .events(LATER, new RepeatReported(A, REPORT))
                .when(new Link(LATER, A, LinkKind.REPEAT, false))
                .thenRefused(new MatterRefusal.HasLinksOfItsOwn());
    }

    @Test
    void aLinkCanBeUndone() {
        waiting()
                .events(LATER, LINKED)
                .when(new Unlink(LATER, B))
                .then(new RepeatUnlinked(B, LinkKind.REPEAT))
                .state(state -> assertThat(state).isInstanceOf(Matter.Received.class));
        opened().events(LATER, new ClaimantJoined(A, REPORT, SUM))
                .when(new ReleaseLinked(LATER, A))
                .then(new LinkUndone(A, LinkKind.JOIN))
                .state(state -> assertThat(((Matter.Opened) state).attached()).isEmpty());
        opened().when(new ReleaseLinked(LATER, A)).thenNothing();
        waiting().when(new Unlink(LATER, B)).thenRefused(new MatterRefusal.NotLinked());
    }

    @Test
    void whatBelongsToAMatterStaysWithItWhenItIsOpened() {
        waiting()
                .events(LATER, new ClaimantJoined(A, REPORT, SUM))
                .when(new Open(LATER, null, null, null, null, null, Examples.POLICY))
                .thenEvents(_ -> {})
                .state(state -> assertThat(((Matter.Opened) state).attached())
                        .containsExactly(new Attached(A, LinkKind.JOIN, SUM)));
    }

    @Test
    void onlyWhoHasTheSamePhoneAboutTheSameSoonIsACertainRepeat() {
        assertThat(alike(true, true, SamePlace.NONE, 72, true, true).isCertainRepeat())
                .isTrue();
        assertThat(alike(true, false, SamePlace.GRID, 72, true, true).isCertainRepeat())
                .isFalse();
        assertThat(alike(true, false, SamePlace.SITE, 72, true, true).isCertainRepeat())
                .isTrue();
        assertThat(alike(true, false, SamePlace.NONE, 1, true, true).isCertainRepeat())
                .isFalse();
        assertThat(alike(false, true, SamePlace.SITE, 1, true, true).isCertainRepeat())
                .isFalse();
        assertThat(alike(true, true, SamePlace.SITE, 73, true, true).isCertainRepeat())
                .isFalse();
        assertThat(alike(true, true, SamePlace.SITE, 1, false, true).isCertainRepeat())
                .isFalse();
        assertThat(alike(true, true, SamePlace.SITE, 1, true, false).isCertainRepeat())
                .isFalse();
    }

    @Test
    void alikenessHasItsReasonsAndItsScore() {
        var all = alike(true, true, SamePlace.SITE, 1, true, true);
        assertThat(all.score()).isEqualTo(100);
        assertThat(all.reasons())
                .containsExactly(Reason.SAME_PHONE, Reason.SAME_ENTERPRISE, Reason.SAME_SITE, Reason.WITHIN_72_HOURS);
        assertThat(all.suggestion()).isEqualTo(Suggestion.REPEAT);
        var join = alike(false, true, SamePlace.SITE, 200, true, true);
        assertThat(join.suggestion()).isEqualTo(Suggestion.JOIN);
        assertThat(join.score()).isEqualTo(40);
        assertThat(alike(true, false, SamePlace.NONE, 200, true, true).suggestion())
                .isEqualTo(Suggestion.SEPARATE);
    }

    private static Alike alike(
            boolean phone, boolean enterprise, SamePlace place, int hours, boolean open, boolean drill) {
        return new Alike(phone, enterprise, place, Duration.ofHours(hours), open, drill);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> given() {
        return DeciderSpec.given(MatterRules.DECIDER);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> opened() {
        return given().when(receive(referral())).thenEvents(_ -> {});
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> waiting() {
        return given().when(receive(report(Channel.QR_CODE, MatterKind.DISPUTE, Category.LABOUR, GRID)))
                .thenEvents(_ -> {});
    }
}
