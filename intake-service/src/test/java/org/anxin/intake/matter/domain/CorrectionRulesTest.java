package org.anxin.intake.matter.domain;

import static org.anxin.intake.matter.domain.Examples.AT;
import static org.anxin.intake.matter.domain.Examples.GRID;
import static org.anxin.intake.matter.domain.Examples.POLICY;
import static org.anxin.intake.matter.domain.Examples.receive;
import static org.anxin.intake.matter.domain.Examples.referral;
import static org.anxin.intake.matter.domain.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.domain.MatterCommand.Correct;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionRulesTest {
    @Test
    void aSubcategoryGoesWithItsCategory() {
        var wages = new SubcategoryCode("UNPAID_WAGES");
        var opened = opened();
        var corrected = opened.when(new Correct(LATER, null, null, null, null, seen(opened), null, wages))
                .then(new MatterCorrected(
                        1, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, HandlingMode.FIELD, null, wages));
        corrected
                .when(new Correct(LATER, null, Category.CIVIL, null, null, seen(corrected), null))
                .then(new MatterCorrected(
                        2, MatterKind.DISPUTE, Category.CIVIL, Severity.ORDINARY, HandlingMode.FIELD, null));
        corrected
                .when(new Correct(LATER, MatterKind.HELP, null, null, null, seen(corrected), null, wages))
                .thenRefused(new MatterRefusal.CategoryForDisputesOnly(MatterKind.HELP));
    }

    private static final Instant LATER = AT.plusSeconds(600);
    private static final PolicyRef MAJOR = new PolicyRef(new PolicyCode("major"), 1);

    @Test
    void whatTheMatterIsCanBeCorrectedWhoeverHoldsIt() {
        var opened = opened();
        var corrected = opened.when(new Correct(LATER, null, Category.CIVIL, Severity.MAJOR, null, seen(opened), MAJOR))
                .then(new MatterCorrected(
                        1, MatterKind.DISPUTE, Category.CIVIL, Severity.MAJOR, HandlingMode.FIELD, MAJOR));
        corrected
                .when(new Correct(LATER, MatterKind.HELP, null, null, null, seen(corrected), POLICY.policy()))
                .then(new MatterCorrected(
                        2, MatterKind.HELP, null, Severity.MAJOR, HandlingMode.FIELD, POLICY.policy()));
        corrected
                .when(correct(corrected, MatterKind.DISPUTE, Category.CIVIL, null))
                .thenNothing();

        var ended = waiting().when(new TakeBack(LATER, null, null)).thenEvents(events -> {});
        ended.when(correct(ended, MatterKind.HELP, null, null))
                .thenEvents(events -> assertThat(events).hasSize(1));
    }

    @Test
    void theModeIsIntakesOnlyWhileItHoldsTheMatter() {
        var waiting = waiting();
        waiting.when(correct(waiting, null, null, HandlingMode.FIELD))
                .then(new MatterCorrected(
                        1, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, HandlingMode.FIELD, null));
        var opened = opened();
        opened.when(correct(opened, null, null, HandlingMode.DESK)).thenRefused(new MatterRefusal.ModeIsTheHolders());
        opened.when(correct(opened, null, null, HandlingMode.FIELD)).thenNothing();
    }

    @Test
    void aCategoryBelongsToADispute() {
        var opened = opened();
        opened.when(correct(opened, MatterKind.HELP, Category.CIVIL, null))
                .thenRefused(new MatterRefusal.CategoryForDisputesOnly(MatterKind.HELP));
        var help = DeciderSpec.given(MatterRules.DECIDER)
                .when(receive(report(Channel.REFERRAL_110, MatterKind.HELP, null, GRID)))
                .thenEvents(events -> {});
        help.when(correct(help, MatterKind.DISPUTE, null, null)).thenRefused(new MatterRefusal.CategoryMissing());
        help.when(correct(help, null, Category.CIVIL, null))
                .thenRefused(new MatterRefusal.CategoryForDisputesOnly(MatterKind.HELP));
    }

    @Test
    void whoHasSeenItOtherwiseLooksAgain() {
        var waiting = waiting();
        var before = seen(waiting);
        var after = waiting.when(correct(waiting, MatterKind.HELP, null, null)).thenEvents(events -> {});
        after.when(new Correct(LATER, null, Category.CIVIL, null, null, before, null))
                .thenRefused(new MatterRefusal.ChangedMeanwhile());
        after.when(new Open(LATER, null, null, null, null, null, POLICY, before))
                .thenRefused(new MatterRefusal.ChangedMeanwhile());
        after.when(new Open(LATER, null, null, null, null, null, POLICY, seen(after)))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .state(state -> assertThat(
                                ((Matter.Known) state).understanding().revision())
                        .isEqualTo(1));
    }

    @Test
    void whatBelongsToAnotherMatterIsNotCorrected() {
        var other = new MatterId(new UUID(7, 1));
        var linked = waiting().events(AT, new RepeatLinked(other, LinkKind.REPEAT, false));
        linked.when(correct(linked, MatterKind.HELP, null, null)).thenRefused(new MatterRefusal.LinkedAlready(other));
        DeciderSpec.given(MatterRules.DECIDER)
                .when(correct(linked, MatterKind.HELP, null, null))
                .thenRefused(new MatterRefusal.UnknownMatter());
    }

    private static Correct correct(
            DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> spec,
            @Nullable MatterKind kind,
            @Nullable Category category,
            @Nullable HandlingMode mode) {
        return new Correct(LATER, kind, category, null, mode, seen(spec), null);
    }

    private static Understanding seen(DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> spec) {
        return ((Matter.Known) spec.state()).understanding();
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> opened() {
        return DeciderSpec.given(MatterRules.DECIDER).when(receive(referral())).thenEvents(events -> {});
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> waiting() {
        return DeciderSpec.given(MatterRules.DECIDER)
                .when(receive(report(Channel.QR_CODE, MatterKind.DISPUTE, Category.LABOUR, GRID)))
                .thenEvents(events -> {});
    }
}
