package org.anxin.intake.matter.domain;

import static org.anxin.intake.matter.domain.Examples.AT;
import static org.anxin.intake.matter.domain.Examples.GRID;
import static org.anxin.intake.matter.domain.Examples.REFERRAL;
import static org.anxin.intake.matter.domain.Examples.REPORT;
import static org.anxin.intake.matter.domain.Examples.receive;
import static org.anxin.intake.matter.domain.Examples.referral;
import static org.anxin.intake.matter.domain.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.intake.matter.domain.MatterCommand.AskSuspension;
import org.anxin.intake.matter.domain.MatterCommand.DropLink;
import org.anxin.intake.matter.domain.MatterCommand.ExpectRepeat;
import org.anxin.intake.matter.domain.MatterCommand.LinkSuspended;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterCommand.TakeWithdrawalAnswer;
import org.anxin.intake.matter.domain.MatterCommand.Unlink;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** Linking a matter that somebody holds: asked of the holder, and told when it has agreed. */
class LinkHeldRulesTest {
    private static final Instant LATER = AT.plusSeconds(60);
    private static final MatterId A = new MatterId(new UUID(7, 1)), B = new MatterId(new UUID(7, 2));
    private static final HandOver DISPATCH = new HandOver(Holder.DISPATCH, 2);
    private static final SuspensionRequested ASKED = new SuspensionRequested(B, LinkKind.REPEAT, DISPATCH);
    private static final RepeatLinked LINKED = new RepeatLinked(B, LinkKind.REPEAT, false);

    @Test
    void theHolderIsAskedOnce() {
        opened().when(ask(B)).then(ASKED).state(state -> assertThat(state).isInstanceOf(Matter.Opened.class));
        asked().when(ask(B)).thenNothing();
        asked().when(ask(A)).thenRefused(new MatterRefusal.LinkPending(B));
        waiting().when(ask(B)).thenRefused(new MatterRefusal.ChangedMeanwhile());
        opened().events(LATER, new RepeatReported(A, REPORT))
                .when(ask(B))
                .thenRefused(new MatterRefusal.HasLinksOfItsOwn());
    }

    @Test
    void itIsLinkedWhenTheHolderHasAgreedAndNotBefore() {
        asked().when(new LinkSuspended(LATER, B))
                .then(LINKED)
                .state(state -> assertThat(((Matter.Linked) state).opened())
                        .as("what it was")
                        .isNotNull());
        opened().when(new LinkSuspended(LATER, B)).thenRefused(new MatterRefusal.NoLinkAsked());
        asked().when(new LinkSuspended(LATER, A)).thenRefused(new MatterRefusal.NoLinkAsked());
        asked().events(LATER, LINKED).when(new LinkSuspended(LATER, B)).thenRefused(new MatterRefusal.NoLinkAsked());
        asked().events(LATER, LINKED).when(ask(B)).thenNothing();
        asked().events(LATER, LINKED).when(ask(A)).thenRefused(new MatterRefusal.LinkedAlready(B));
    }

    @Test
    void ofTwoThatAreToBeLinkedToEachOtherTheFirstAnswerWins() {
        // Both wait; this one has taken the other in, and so the link the other way is off.
        asked().when(new TakeIn(LATER, B, REPORT, LinkKind.REPEAT, null)).then(new RepeatReported(B, REPORT));
        asked().events(LATER, new RepeatReported(B, REPORT))
                .when(new LinkSuspended(LATER, B))
                .thenRefused(new MatterRefusal.HasLinksOfItsOwn());
        asked().events(LATER, LINKED)
                .when(new TakeIn(LATER, B, REPORT, LinkKind.REPEAT, null))
                .thenRefused(new MatterRefusal.LinkedAlready(B));
    }

    @Test
    void aLinkThatIsOffMayBeAskedForAgain() {
        var dropped = new LinkDropped(B, LinkKind.REPEAT, LinkObstacle.TEAM_ON_THE_SPOT);
        asked().when(new DropLink(LATER, B, LinkObstacle.TEAM_ON_THE_SPOT)).then(dropped);
        asked().when(new DropLink(LATER, A, LinkObstacle.TEAM_ON_THE_SPOT)).thenNothing();
        opened().when(new DropLink(LATER, B, LinkObstacle.TEAM_ON_THE_SPOT)).thenNothing();
        asked().events(LATER, dropped).when(new LinkSuspended(LATER, B)).thenRefused(new MatterRefusal.NoLinkAsked());
        asked().events(LATER, dropped).when(ask(B)).then(ASKED);
    }

    @Test
    void undoneItIsWhatItWas() {
        var before = opened().state();
        asked().events(LATER, LINKED)
                .when(new Unlink(LATER, B))
                .then(new RepeatUnlinked(B, LinkKind.REPEAT))
                .state(state -> assertThat(state).isEqualTo(before));
    }

    @Test
    void onlyAnOpenMatterOfItsOwnExpectsARepeat() {
        opened().when(new ExpectRepeat(LATER)).thenNothing();
        waiting().when(new ExpectRepeat(LATER)).thenNothing();
        asked().events(LATER, LINKED).when(new ExpectRepeat(LATER)).thenRefused(new MatterRefusal.LinkedAlready(B));
        given().when(new ExpectRepeat(LATER)).thenRefused(new MatterRefusal.UnknownMatter());
    }

    @Test
    void itIsTakenBackNeitherWhileItIsToBeLinkedNorOnceItIsButAnAnswerIsNoted() {
        asked().when(new TakeBack(LATER, null, null)).thenRefused(new MatterRefusal.LinkPending(B));
        asked().events(LATER, LINKED)
                .when(new TakeBack(LATER, null, null))
                .thenRefused(new MatterRefusal.LinkedAlready(B));
        opened().events(LATER, new WithdrawalRequested(REFERRAL, null, null))
                .events(LATER, ASKED)
                .events(LATER, LINKED)
                .when(new TakeWithdrawalAnswer(LATER, REFERRAL, false))
                .then(new WithdrawalAnswered(REFERRAL, false))
                .when(new Unlink(LATER, B))
                .thenEvents(_ -> {})
                .state(state -> assertThat(((Matter.Opened) state).dealings().withdrawal())
                        .isEqualTo(Withdrawal.REFUSED));
    }

    private static AskSuspension ask(MatterId to) {
        return new AskSuspension(LATER, to, LinkKind.REPEAT, DISPATCH);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> given() {
        return DeciderSpec.given(MatterRules.DECIDER);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> opened() {
        return given().when(receive(referral())).thenEvents(_ -> {});
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> asked() {
        return opened().events(LATER, ASKED);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> waiting() {
        return given().when(receive(report(Channel.QR_CODE, MatterKind.DISPUTE, Category.LABOUR, GRID)))
                .thenEvents(_ -> {});
    }
}
