package org.anxin.intake.matter.domain;

import static org.anxin.intake.matter.domain.Examples.GRID;
import static org.anxin.intake.matter.domain.Examples.POLICY;
import static org.anxin.intake.matter.domain.Examples.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PersonField;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.AddSupplement;
import org.anxin.intake.matter.domain.MatterCommand.AnswerReturn;
import org.anxin.intake.matter.domain.MatterCommand.AskReopening;
import org.anxin.intake.matter.domain.MatterCommand.AskReturn;
import org.anxin.intake.matter.domain.MatterCommand.AskSuspension;
import org.anxin.intake.matter.domain.MatterCommand.Correct;
import org.anxin.intake.matter.domain.MatterCommand.CorrectPerson;
import org.anxin.intake.matter.domain.MatterCommand.DropLink;
import org.anxin.intake.matter.domain.MatterCommand.EraseAttachment;
import org.anxin.intake.matter.domain.MatterCommand.ErasePerson;
import org.anxin.intake.matter.domain.MatterCommand.ExpectRepeat;
import org.anxin.intake.matter.domain.MatterCommand.Import;
import org.anxin.intake.matter.domain.MatterCommand.Link;
import org.anxin.intake.matter.domain.MatterCommand.LinkSuspended;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.anxin.intake.matter.domain.MatterCommand.ReleaseLinked;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterCommand.TakeWithdrawalAnswer;
import org.anxin.intake.matter.domain.MatterCommand.Unlink;
import org.anxin.testkit.DeciderWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatterWalkTest {
    private static final MatterId[] OTHERS = {new MatterId(new UUID(7, 1)), new MatterId(new UUID(7, 2))};
    private static final ActorId[] ACTORS = {new ActorId("desk-1"), new ActorId("police-110")};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverIsAskedAMatterIsReceivedOnceAndOpenedAtMostOnce(long seed) {
        for (var round = 0; round < 50; round++) {
            DeciderWalk.of(MatterRules.DECIDER, MatterWalkTest::command).walk(seed * 1000 + round, 30, step -> {
                assertThat(count(step.history(), MatterReceived.class)).isLessThanOrEqualTo(1);
                assertThat(count(step.history(), MatterOpened.class)).isLessThanOrEqualTo(1);
                assertThat(order(step.after())).isGreaterThanOrEqualTo(order(step.before()));
                if (step.after() instanceof Linked) {
                    assertThat(attached(step.before()))
                            .as("what is linked has nothing linked to it")
                            .isEmpty();
                }
                assertThat(attached(step.after())).doesNotHaveDuplicates();
                assertThat(wasOpened(step.after())).isEqualTo(count(step.history(), MatterOpened.class) == 1);
                assertThat(count(step.history(), LinkDropped.class))
                        .isLessThanOrEqualTo(count(step.history(), SuspensionRequested.class));
                assertThat(count(step.history(), MatterOpened.class) + count(step.history(), MatterConcluded.class))
                        .isLessThanOrEqualTo(1);
                assertThat(count(step.history(), ReturnAnswered.class))
                        .isLessThanOrEqualTo(count(step.history(), ReturnAsked.class));
                assertThat(count(step.history(), WithdrawalAnswered.class))
                        .isLessThanOrEqualTo(count(step.history(), WithdrawalRequested.class));
                assertThat(count(step.history(), PersonErased.class))
                        .as("the reporter, the words without him, and once more for what was said since")
                        .isLessThanOrEqualTo(2 + texts(step.history()));
                if (count(step.history(), MatterImported.class) == 1) {
                    assertThat(step.after()).isInstanceOf(Imported.class);
                    assertThat(count(step.history(), MatterReceived.class)).isZero();
                }
                if (!step.accepted()) {
                    assertThat(step.after()).isEqualTo(step.before());
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9, 16})
    void theStateIsWhatTheEventsFoldTo(long seed) {
        DeciderWalk.of(MatterRules.DECIDER, MatterWalkTest::command)
                .walk(
                        seed,
                        100,
                        step -> assertThat(MatterRules.DECIDER.fold(MatterRules.DECIDER.initial(), step.history()))
                                .isEqualTo(step.after()));
    }

    private static MatterCommand command(RandomGenerator random, Matter state, Instant at) {
        return switch (random.nextInt(22)) {
            case 0 ->
                new Receive(
                        at,
                        Examples.report(any(random, Channel.values()), any(random, MatterKind.values()), null, GRID),
                        List.of(REPORTER),
                        POLICY,
                        random.nextInt(4) == 0);
            case 1 ->
                new Open(
                        at,
                        any(random, MatterKind.values()),
                        null,
                        null,
                        any(random, HandlingMode.values()),
                        null,
                        POLICY);
            case 2 -> new TakeBack(at, null, null);
            case 3 -> new TakeWithdrawalAnswer(at, Examples.REFERRAL, random.nextBoolean());
            case 4 -> new AskReturn(at, 2 + random.nextInt(2), any(random, ACTORS));
            case 5 -> new AnswerReturn(at, random.nextBoolean(), any(random, ACTORS), null);
            case 6 -> new Link(at, any(random, OTHERS), any(random, LinkKind.values()), random.nextBoolean());
            case 7 ->
                new TakeIn(
                        at,
                        any(random, OTHERS),
                        new ReportId(new UUID(5, random.nextLong())),
                        any(random, LinkKind.values()),
                        null);
            case 17 ->
                new AskSuspension(
                        at,
                        any(random, OTHERS),
                        any(random, LinkKind.values()),
                        new HandOver(Holder.DISPATCH, 2 + random.nextInt(2)));
            case 18, 19 -> new LinkSuspended(at, any(random, OTHERS));
            case 20 ->
                random.nextBoolean()
                        ? new DropLink(at, any(random, OTHERS), any(random, LinkObstacle.values()))
                        : new ExpectRepeat(at);
            case 8 -> new Unlink(at, any(random, OTHERS));
            case 9 -> new ReleaseLinked(at, any(random, OTHERS));
            case 12 -> new AskReopening(at, any(random, OTHERS), new ReportId(new UUID(5, random.nextLong())), null);
            case 10 ->
                new Correct(
                        at,
                        any(random, MatterKind.values()),
                        null,
                        null,
                        any(random, HandlingMode.values()),
                        state instanceof Matter.Known known
                                ? known.understanding()
                                : Understanding.of(Examples.referral()),
                        null);
            case 11 -> Examples.attach(at, random.nextInt(3));
            case 13 -> new ErasePerson(at, random.nextBoolean() ? REPORTER.party() : null, random.nextBoolean());
            case 14 -> new CorrectPerson(at, REPORTER.party(), List.of(PersonField.PHONE));
            case 15 -> new EraseAttachment(at, new AttachmentId(new UUID(8, random.nextInt(3))));
            case 16 ->
                new Import(at, Examples.referral(), List.of(REPORTER), any(random, Outcome.values()), at, null, null);
            default ->
                new AddSupplement(
                        at, new ReportId(new UUID(5, random.nextLong())), new TextRef(new UUID(6, random.nextLong())));
        };
    }

    private static <T> T any(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static long texts(List<Occurred<IntakeEvent>> history) {
        return history.stream().filter(each -> mayHaveText(each.event())).count();
    }

    private static boolean mayHaveText(IntakeEvent event) {
        return event instanceof SupplementAdded
                || event instanceof AttachmentAdded
                || event instanceof WithdrawalRequested
                || event instanceof ReturnAnswered
                || event instanceof MatterConcluded;
    }

    private static long count(List<Occurred<IntakeEvent>> history, Class<?> type) {
        return history.stream().filter(each -> type.isInstance(each.event())).count();
    }

    private static List<MatterId> attached(Matter matter) {
        return switch (matter) {
            case Received received ->
                received.attached().stream().map(Attached::matter).toList();
            case Opened opened ->
                opened.attached().stream().map(Attached::matter).toList();
            case NotReceived _, Linked _, Concluded _, Imported _ -> List.of();
        };
    }

    /** What was handed on stays so, also while it belongs to another. */
    private static boolean wasOpened(Matter matter) {
        return matter instanceof Opened || matter instanceof Linked linked && linked.opened() != null;
    }

    private static int order(Matter matter) {
        return switch (matter) {
            case NotReceived _ -> 0;
            case Received _, Linked _ -> wasOpened(matter) ? 2 : 1;
            case Opened _, Concluded _, Imported _ -> 2;
        };
    }
}
