package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Orders.ARRIVE;
import static org.anxin.dispatch.order.domain.Orders.ASSIGNED;
import static org.anxin.dispatch.order.domain.Orders.CONTACT;
import static org.anxin.dispatch.order.domain.Orders.INSTRUCTED;
import static org.anxin.dispatch.order.domain.Orders.LEAD;
import static org.anxin.dispatch.order.domain.Orders.NEXT;
import static org.anxin.dispatch.order.domain.Orders.OFFICER;
import static org.anxin.dispatch.order.domain.Orders.OPENED;
import static org.anxin.dispatch.order.domain.Orders.OTHER_TEAM;
import static org.anxin.dispatch.order.domain.Orders.PLACE;
import static org.anxin.dispatch.order.domain.Orders.POLICY;
import static org.anxin.dispatch.order.domain.Orders.SIGN;
import static org.anxin.dispatch.order.domain.Orders.TEAM;
import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.clock;
import static org.anxin.dispatch.order.domain.Orders.issue;
import static org.anxin.dispatch.order.domain.Orders.issued;
import static org.anxin.dispatch.order.domain.Orders.nothing;
import static org.anxin.dispatch.order.domain.Orders.reported;
import static org.anxin.dispatch.order.domain.Orders.signed;
import static org.anxin.dispatch.order.domain.Orders.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.InstructionDeclined;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OfficerContacted;
import org.anxin.contracts.dispatch.OfficersNotReached;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.SpotRoundHeld;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.dispatch.TeamReassigned;
import org.anxin.contracts.dispatch.TeamRedirected;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderStep;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PauseReason;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.Verdict;
import org.anxin.dispatch.order.domain.OrderCommand.BreachClock;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.DeclineInstruction;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.dispatch.order.domain.OrderCommand.PauseClock;
import org.anxin.dispatch.order.domain.OrderCommand.ReassignTeam;
import org.anxin.dispatch.order.domain.OrderCommand.RedirectTeam;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportContact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportReceipt;
import org.anxin.dispatch.order.domain.OrderCommand.ReportRound;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeClock;
import org.anxin.dispatch.order.domain.OrderCommand.SignOrder;
import org.anxin.dispatch.order.domain.OrderCommand.WarnClock;
import org.anxin.dispatch.order.domain.Telling.Kind;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderDeciderTest {
    private static final OfficerContacted CONTACTED = new OfficerContacted(OFFICER);
    private static final OfficerCode OTHER_OFFICER = new OfficerCode("officer-g-2");
    private static final List<OfficerCode> IN_QUESTION = List.of(OFFICER, OTHER_OFFICER);
    private static final ContactAttempted REACHED = new ContactAttempted(OFFICER, ContactResult.REACHED);

    private static ReportContact contact(long seconds, ContactResult result) {
        return new ReportContact(reported(seconds), OFFICER, result, IN_QUESTION, null);
    }

    /** Whoever comes into question next. */
    private static ReportContact contactNext(long seconds, ContactResult result) {
        return new ReportContact(reported(seconds), null, result, IN_QUESTION, null);
    }

    private static ConcludeOrder conclude(long seconds, Outcome outcome) {
        return new ConcludeOrder(reported(seconds), outcome, null, null);
    }

    private static ClockJudged judged(
            StageCode stage, Verdict verdict, @Nullable Instant start, @Nullable Instant end) {
        var limit = Orders.STAGES.stream()
                .filter(terms -> terms.stage().equals(stage))
                .findFirst()
                .orElseThrow()
                .limit();
        return new ClockJudged(
                stage, verdict, POLICY, limit, start, start == null ? null : start.plus(limit), end, Duration.ZERO);
    }

    private static OrderConcluded concluded(Outcome outcome) {
        return new OrderConcluded(
                outcome,
                null,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, 3),
                null);
    }

    @Nested
    @DisplayName("taking a matter")
    class Taking {
        @Test
        void issuesAnOrderWithThePolicysStages() {
            nothing().when(issue(1, 2)).then(issued(2)).state(state -> {
                assertThat(state).isInstanceOf(AwaitingSign.class);
                assertThat(clock(state, SIGN).dueAt()).isEqualTo(OPENED.plusSeconds(60));
                assertThat(clock(state, CONTACT).state()).isEqualTo(ClockState.WAITING);
            });
        }

        @Test
        void doesNothingForTheSameHandOverAgain() {
            waiting().when(issue(5, 2)).thenNothing();
            signed().when(issue(35, 2)).thenNothing();
            ended().when(issue(700, 2)).thenNothing();
        }

        @Test
        void issuesAnotherOrderForALaterLeg() {
            ended().when(issue(9000, 5))
                    .then(issued(5))
                    .state(state -> assertThat(state).isInstanceOf(AwaitingSign.class));
        }

        @Test
        void refusesALaterLegWhileAnOrderIsOpen() {
            signed().when(issue(35, 4)).thenRefused(new OrderRefusal.OrderStillOpen(2));
        }
    }

    @Nested
    @DisplayName("signing")
    class Signing {
        @Test
        void instructsTheTeam() {
            waiting()
                    .when(new SignOrder(reported(20), ASSIGNED))
                    .thenOccurred(new Occurred<>(at(20), new OrderSigned()), new Occurred<>(at(20), INSTRUCTED));
        }

        @Test
        void isRefusedTwice() {
            signed().when(new SignOrder(reported(40), ASSIGNED)).thenRefused(new OrderRefusal.AlreadySigned(at(30)));
        }

        @Test
        void isRefusedWithoutATeam() {
            waiting().when(new SignOrder(reported(20), null)).thenRefused(new OrderRefusal.NoTeamOnDuty());
        }

        @Test
        void isRefusedForAnUnknownMatter() {
            nothing().when(new SignOrder(reported(20), ASSIGNED)).thenRefused(new OrderRefusal.NoSuchOrder());
        }

        @Test
        void isRefusedBeforeTheMatterWasOpened() {
            waiting().when(new SignOrder(reported(-1), ASSIGNED)).thenRefused(new OrderRefusal.BeforeOpening(OPENED));
        }

        @Test
        void isMovedToTheOpeningWhenOnlyTheMachinesClockIsBehind() {
            waiting()
                    .when(new SignOrder(Moment.now(at(-1)), ASSIGNED))
                    .thenOccurred(new Occurred<>(OPENED, new OrderSigned()), new Occurred<>(OPENED, INSTRUCTED));
        }

        @Test
        void isAcceptedAfterTheProvisionalBreachAndJudgedByWhenItHappened() {
            waiting()
                    .events(at(60), new ClockBreached(SIGN, at(60)))
                    .when(new SignOrder(reported(59), ASSIGNED))
                    .then(new OrderSigned(), INSTRUCTED)
                    .when(conclude(300, Outcome.WITHDRAWN))
                    .then(
                            judged(SIGN, Verdict.KEPT, OPENED, at(59)),
                            judged(CONTACT, Verdict.LAPSED, null, null),
                            judged(ARRIVE, Verdict.LAPSED, null, null),
                            concluded(Outcome.WITHDRAWN));
        }
    }

    @Nested
    @DisplayName("what the team reports")
    class Facts {
        @Test
        void isTakenBeforeTheOrderIsSignedAndJudgedByWhenItHappened() {
            waiting()
                    .when(new ReportArrival(reported(20), null, null))
                    .thenOccurred(
                            new Occurred<>(at(20), new InstructionReceived(true)),
                            new Occurred<>(at(20), new TeamArrived(null)))
                    .state(state -> {
                        assertThat(state).isInstanceOf(AwaitingSign.class);
                        assertThat(clock(state, SIGN).runs()).isTrue();
                        assertThat(clock(state, CONTACT).dueAt()).isEqualTo(at(140));
                        assertThat(clock(state, ARRIVE).state()).isEqualTo(ClockState.KEPT);
                    })
                    .when(new ReportRound(reported(30), null))
                    .then(new SpotRoundHeld(1))
                    .when(new BreachClock(at(60), SIGN))
                    .then(new ClockWarned(SIGN, at(60)), new ClockBreached(SIGN, at(60)))
                    .when(new BreachClock(at(140), CONTACT))
                    .then(new ClockWarned(CONTACT, at(140)), new ClockBreached(CONTACT, at(140)))
                    .when(new SignOrder(reported(200), ASSIGNED))
                    .then(new OrderSigned(), INSTRUCTED)
                    .state(state -> {
                        assertThat(state).isInstanceOf(OnSite.class);
                        assertThat(((OnSite) state).work().rounds()).isEqualTo(1);
                    })
                    .when(contact(130, ContactResult.REACHED))
                    .then(REACHED, CONTACTED)
                    .when(conclude(300, Outcome.RESOLVED_ON_SITE))
                    .then(
                            judged(SIGN, Verdict.BREACHED, OPENED, at(200)),
                            judged(CONTACT, Verdict.KEPT, at(20), at(130)),
                            judged(ARRIVE, Verdict.KEPT, at(20), at(20)),
                            concluded(Outcome.RESOLVED_ON_SITE));
        }

        @Test
        void isTakenOfAnOrderThatEndedBeforeAnybodySignedIt() {
            waiting()
                    .events(at(50), concluded(Outcome.WITHDRAWN))
                    .when(new ReportReceipt(reported(20), null))
                    .then(new InstructionReceived(false))
                    .when(contact(30, ContactResult.REACHED))
                    .then(REACHED, CONTACTED)
                    .state(state -> {
                        var late = (Ended) state;
                        assertThat(late.going()).isNull();
                        assertThat(late.work().receivedAt()).isEqualTo(at(20));
                        assertThat(late.work().contactedAt()).isEqualTo(at(30));
                    });
        }

        @Test
        void keepsWhoGoesForTheDeskToDecide() {
            waiting()
                    .events(at(20), new InstructionReceived(true), new TeamArrived(null))
                    .when(new ReassignTeam(reported(30), OTHER_TEAM, TeamChangeReason.NEARER_TEAM))
                    .thenRefused(new OrderRefusal.NotSigned());
        }

        @Test
        void theReceiptStartsContactAndArrival() {
            signed().when(new ReportReceipt(reported(40), null))
                    .then(new InstructionReceived(false))
                    .state(state -> {
                        assertThat(state).isInstanceOf(Underway.class);
                        assertThat(clock(state, CONTACT).dueAt()).isEqualTo(at(160));
                        assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(640));
                    });
        }

        @Test
        void aContactBeforeAReportedReceiptImpliesIt() {
            signed().when(contact(50, ContactResult.REACHED))
                    .thenOccurred(
                            new Occurred<>(at(50), new InstructionReceived(true)),
                            new Occurred<>(at(50), REACHED),
                            new Occurred<>(at(50), CONTACTED));
        }

        @Test
        void anArrivalBeforeAReportedReceiptImpliesIt() {
            signed().when(new ReportArrival(reported(50), null, null))
                    .then(new InstructionReceived(true), new TeamArrived(null));
        }

        @Test
        void anAttemptThatReachedNobodyKeepsTheClockRunning() {
            signed().events(at(40), new InstructionReceived(false))
                    .when(contact(50, ContactResult.NO_ANSWER))
                    .then(new ContactAttempted(OFFICER, ContactResult.NO_ANSWER, OTHER_OFFICER))
                    .state(state -> assertThat(clock(state, CONTACT).state()).isEqualTo(ClockState.OPEN));
        }

        @Test
        void whoIsNotReachedLeadsToTheNextOfficerAndTheLastOneOnceToTheShiftLead() {
            signed().events(at(40), new InstructionReceived(false))
                    .when(contactNext(50, ContactResult.NO_ANSWER))
                    .then(new ContactAttempted(OFFICER, ContactResult.NO_ANSWER, OTHER_OFFICER))
                    .when(contactNext(60, ContactResult.WRONG_NUMBER))
                    .then(new ContactAttempted(OTHER_OFFICER, ContactResult.WRONG_NUMBER), new OfficersNotReached())
                    .state(state -> assertThat(tellings(state))
                            .contains(new Telling(2, Kind.OFFICERS_NOT_REACHED, 1, null, null, at(60))))
                    .when(contactNext(70, ContactResult.NO_ANSWER))
                    .then(new ContactAttempted(OFFICER, ContactResult.NO_ANSWER))
                    .when(contactNext(80, ContactResult.REACHED))
                    .then(REACHED, CONTACTED);
        }

        @Test
        void onceSomebodyWasReachedNobodyIsToBeTriedAndTheShiftLeadIsLeftAlone() {
            signed().events(at(50), new InstructionReceived(false), REACHED, CONTACTED)
                    .when(new ReportContact(reported(60), OTHER_OFFICER, ContactResult.NO_ANSWER, IN_QUESTION, null))
                    .then(new ContactAttempted(OTHER_OFFICER, ContactResult.NO_ANSWER));
        }

        @Test
        void whereNobodyComesIntoQuestionTheShiftLeadIsNotToldAgain() {
            signed().events(at(40), new InstructionReceived(false))
                    .when(new ReportContact(reported(60), OTHER_OFFICER, ContactResult.NO_ANSWER, List.of(), null))
                    .then(new ContactAttempted(OTHER_OFFICER, ContactResult.NO_ANSWER));
        }

        @Test
        void anotherContactIsAnAttemptOnly() {
            signed().events(at(50), new InstructionReceived(false), REACHED, CONTACTED)
                    .when(contact(60, ContactResult.REACHED))
                    .then(REACHED);
        }

        @Test
        void arrivingWithoutHavingReachedTheOfficerIsAccepted() {
            signed().events(at(40), new InstructionReceived(false))
                    .when(new ReportArrival(reported(300), null, null))
                    .then(new TeamArrived(null))
                    .state(state -> {
                        assertThat(state).isInstanceOf(OnSite.class);
                        assertThat(clock(state, CONTACT).runs()).isTrue();
                    });
        }

        @Test
        void anArrivalReportedAgainChangesNothing() {
            signed().events(at(40), new InstructionReceived(false))
                    .events(at(300), new TeamArrived(null))
                    .when(new ReportArrival(reported(320), null, null))
                    .thenNothing();
        }

        @Test
        void anEarlierArrivalThanTheOneKnownCounts() {
            signed().events(at(40), new InstructionReceived(false))
                    .events(at(700), new TeamArrived(null))
                    .when(new ReportArrival(reported(630), null, null))
                    .then(new TeamArrived(null))
                    .state(state -> assertThat(clock(state, ARRIVE).state()).isEqualTo(ClockState.KEPT));
        }

        @Test
        void aLateReceiptMovesAnImpliedOneBackButNeverForward() {
            var implied = signed().events(at(100), new InstructionReceived(true), new TeamArrived(null));
            implied.when(new ReportReceipt(reported(120), null)).thenNothing();
            implied.when(new ReportReceipt(reported(45), null))
                    .then(new InstructionReceived(false))
                    .state(state -> assertThat(clock(state, CONTACT).dueAt()).isEqualTo(at(165)));
        }

        @Test
        void anOfficerHasToBeNamedWhereTheGridIsUnknown() {
            signed().when(new ReportContact(reported(50), null, ContactResult.REACHED, List.of(), null))
                    .thenRefused(new OrderRefusal.OfficerNotNamed());
        }

        @Test
        void roundsAreCounted() {
            signed().events(at(40), new InstructionReceived(false))
                    .events(at(300), new TeamArrived(null), new SpotRoundHeld(1))
                    .when(new ReportRound(reported(900), null))
                    .then(new SpotRoundHeld(2));
        }
    }

    @Nested
    @DisplayName("the team that goes")
    class TeamThatGoes {
        @Test
        void declinesAndTheNextOneIsInstructed() {
            signed().when(new DeclineInstruction(reported(35), TEAM, TeamChangeReason.TOO_FAR, NEXT))
                    .thenOccurred(
                            new Occurred<>(at(35), new InstructionDeclined(TEAM, TeamChangeReason.TOO_FAR)),
                            new Occurred<>(
                                    at(35), new TeamInstructed(OTHER_TEAM, AssignmentReason.NEIGHBOUR, null, null)))
                    .state(state -> {
                        var going = ((Instructed) state).going();
                        assertThat(going.team()).isEqualTo(OTHER_TEAM);
                        assertThat(going.declined()).containsExactly(TEAM);
                    });
        }

        @Test
        void staysWhenItDeclinesAndNobodyElseIsOnDuty() {
            signed().when(new DeclineInstruction(reported(35), TEAM, TeamChangeReason.NO_VEHICLE, null))
                    .then(new InstructionDeclined(TEAM, TeamChangeReason.NO_VEHICLE))
                    .state(state ->
                            assertThat(((Instructed) state).going().team()).isEqualTo(TEAM));
        }

        @Test
        void declinesOnlyWhatItWasInstructedToDo() {
            signed().when(new DeclineInstruction(reported(35), OTHER_TEAM, TeamChangeReason.TOO_FAR, ASSIGNED))
                    .thenRefused(new OrderRefusal.AnotherTeamInstructed(TEAM));
            waiting()
                    .when(new DeclineInstruction(reported(35), TEAM, TeamChangeReason.TOO_FAR, NEXT))
                    .thenRefused(new OrderRefusal.NotSigned());
        }

        @Test
        void declinesNothingOnTheSpot() {
            signed().events(at(40), new InstructionReceived(false))
                    .events(at(300), new TeamArrived(null))
                    .when(new DeclineInstruction(reported(310), TEAM, TeamChangeReason.SHIFT_CHANGE, NEXT))
                    .thenRefused(new OrderRefusal.TeamOnTheSpot(at(300)));
        }

        @Test
        void isRedirectedBeforeItHasReceivedTheInstruction() {
            signed().when(new RedirectTeam(reported(35), OTHER_TEAM, TeamChangeReason.NEARER_TEAM))
                    .then(
                            new TeamRedirected(TEAM, OTHER_TEAM, TeamChangeReason.NEARER_TEAM),
                            new TeamInstructed(OTHER_TEAM, AssignmentReason.NAMED, null, null))
                    .state(state ->
                            assertThat(clock(state, CONTACT).startedAt()).isNull())
                    .when(new RedirectTeam(reported(36), OTHER_TEAM, TeamChangeReason.NEARER_TEAM))
                    .thenRefused(new OrderRefusal.SameTeam(OTHER_TEAM));
            signed().events(at(40), new InstructionReceived(false))
                    .when(new RedirectTeam(reported(45), OTHER_TEAM, TeamChangeReason.NEARER_TEAM))
                    .thenRefused(new OrderRefusal.InstructionHasBeenReceived(at(40)));
        }

        @Test
        void isRelievedAtAnyTimeWhileItsClocksRunOn() {
            signed().events(at(40), new InstructionReceived(false))
                    .when(new ReassignTeam(reported(400), OTHER_TEAM, TeamChangeReason.UNREACHABLE))
                    .then(
                            new TeamReassigned(TEAM, OTHER_TEAM, TeamChangeReason.UNREACHABLE),
                            new TeamInstructed(OTHER_TEAM, AssignmentReason.NAMED, null, null))
                    .state(state -> assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(640)))
                    .when(new ReassignTeam(reported(410), OTHER_TEAM, TeamChangeReason.UNREACHABLE))
                    .thenRefused(new OrderRefusal.SameTeam(OTHER_TEAM));
        }

        @Test
        void changesNoMoreOnceTheOrderHasEnded() {
            var refusal = new OrderRefusal.OrderEnded(at(600));
            ended().when(new DeclineInstruction(reported(700), TEAM, TeamChangeReason.TOO_FAR, NEXT))
                    .thenRefused(refusal);
            ended().when(new RedirectTeam(reported(700), OTHER_TEAM, TeamChangeReason.TOO_FAR))
                    .thenRefused(refusal);
            ended().when(new ReassignTeam(reported(700), OTHER_TEAM, TeamChangeReason.TOO_FAR))
                    .thenRefused(refusal);
        }
    }

    @Nested
    @DisplayName("clocks")
    class ClocksOfAnOrder {
        @Test
        void warnAndBreachByThemselves() {
            assertThat(OrderDeadlines.of(waiting().state()))
                    .extracting("name", "dueAt")
                    .containsExactly(
                            tuple("call:SIGN:1", at(30)), tuple("warn:SIGN", at(48)), tuple("breach:SIGN", at(60)));
            waiting()
                    .when(OrderDeadlines.command("warn:SIGN", at(48)))
                    .thenOccurred(new Occurred<>(at(48), new ClockWarned(SIGN, at(60))))
                    .when(OrderDeadlines.command("breach:SIGN", at(60)))
                    .thenOccurred(new Occurred<>(at(60), new ClockBreached(SIGN, at(60))))
                    .state(state -> {
                        assertThat(OrderDeadlines.of(state)).extracting("name").containsExactly("call:SIGN:1");
                        assertThat(clock(state, SIGN).state()).isEqualTo(ClockState.BREACHED);
                        assertThat(clock(state, SIGN).verdict()).isNull();
                    });
        }

        @Test
        void aBreachThatComesBeforeItsWarningTellsBoth() {
            waiting()
                    .when(new BreachClock(at(60), SIGN))
                    .thenOccurred(
                            new Occurred<>(at(48), new ClockWarned(SIGN, at(60))),
                            new Occurred<>(at(60), new ClockBreached(SIGN, at(60))))
                    .when(new WarnClock(at(48), SIGN))
                    .thenNothing();
        }

        @Test
        void aTimerThatComesTooLateDoesNothing() {
            signed().when(new WarnClock(at(48), SIGN)).thenNothing();
            signed().when(new BreachClock(at(60), SIGN)).thenNothing();
            signed().when(new BreachClock(at(60), ARRIVE)).thenNothing();
            ended().when(new BreachClock(at(60), ARRIVE)).thenNothing();
            nothing().when(new WarnClock(at(48), SIGN)).thenNothing();
        }

        @Test
        void aClockEndedExactlyWhenItWasDueIsKept() {
            waiting()
                    .when(new SignOrder(reported(60), ASSIGNED))
                    .then(new OrderSigned(), INSTRUCTED)
                    .state(state ->
                            assertThat(clock(state, SIGN).judgeAt(at(600))).isEqualTo(Verdict.KEPT));
        }

        @Test
        void aClockEndedTooLateIsBreachedAlsoWithoutATimer() {
            waiting()
                    .when(new SignOrder(Moment.reported(at(60).plusNanos(1000)), ASSIGNED))
                    .then(new OrderSigned(), INSTRUCTED)
                    .state(state ->
                            assertThat(clock(state, SIGN).judgeAt(at(600))).isEqualTo(Verdict.BREACHED));
        }

        @Test
        void everyStageIsJudgedWithTheOutcome() {
            signed().events(at(40), new InstructionReceived(false))
                    .events(at(300), new TeamArrived(null))
                    .when(conclude(500, Outcome.RESOLVED_ON_SITE))
                    .then(
                            judged(SIGN, Verdict.KEPT, OPENED, at(30)),
                            judged(CONTACT, Verdict.BREACHED, at(40), null),
                            judged(ARRIVE, Verdict.KEPT, at(40), at(300)),
                            concluded(Outcome.RESOLVED_ON_SITE))
                    .state(state -> assertThat(OrderDeadlines.of(state)).isEmpty());
        }

        @Test
        void aClockThatWasNotDueYetLapses() {
            signed().events(at(40), new InstructionReceived(false))
                    .when(conclude(160, Outcome.PARTIES_LEFT))
                    .then(
                            judged(SIGN, Verdict.KEPT, OPENED, at(30)),
                            judged(CONTACT, Verdict.LAPSED, at(40), null),
                            judged(ARRIVE, Verdict.LAPSED, at(40), null),
                            concluded(Outcome.PARTIES_LEFT));
        }
    }

    @Nested
    @DisplayName("pauses")
    class PausesOfAClock {
        private static final PauseReason REASON = PauseReason.WAY_BLOCKED;

        @Test
        void makeAClockDueThatMuchLater() {
            underway()
                    .when(new PauseClock(reported(100), ARRIVE, REASON))
                    .then(new ClockPaused(ARRIVE, REASON))
                    .state(state -> {
                        assertThat(clock(state, ARRIVE).state()).isEqualTo(ClockState.PAUSED);
                        assertThat(OrderDeadlines.of(state))
                                .extracting("name")
                                .noneMatch(name -> name.toString().contains("ARRIVE"));
                    })
                    .when(new ResumeClock(reported(400), ARRIVE))
                    .then(new ClockResumed(ARRIVE))
                    .state(state -> {
                        assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(940));
                        assertThat(OrderDeadlines.of(state))
                                .extracting("name", "dueAt")
                                .contains(
                                        tuple("warn:ARRIVE", at(820)),
                                        tuple("breach:ARRIVE", at(940)),
                                        tuple("call:ARRIVE:3", at(940)));
                    })
                    .when(new PauseClock(reported(500), ARRIVE, REASON))
                    .then(new ClockPaused(ARRIVE, REASON))
                    .when(new ReportArrival(reported(1500), null, null))
                    .then(new TeamArrived(null))
                    .when(conclude(2000, Outcome.RESOLVED_ON_SITE))
                    .thenEvents(events -> assertThat(events)
                            .contains(new ClockJudged(
                                    ARRIVE,
                                    Verdict.KEPT,
                                    POLICY,
                                    Duration.ofMinutes(10),
                                    at(40),
                                    at(1940),
                                    at(1500),
                                    Duration.ofSeconds(1300))));
        }

        @Test
        void countOnlyUpToTheStepThatEndsTheClock() {
            underway()
                    .when(new PauseClock(reported(600), ARRIVE, REASON))
                    .then(new ClockPaused(ARRIVE, REASON))
                    .when(new ReportArrival(reported(500), null, null))
                    .then(new TeamArrived(null))
                    .state(state -> assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(640)))
                    .when(new ResumeClock(reported(700), ARRIVE))
                    .thenRefused(new OrderRefusal.ClockIsNotPaused(ARRIVE));
        }

        @Test
        void ofTheSignClockMoveItsLadderToo() {
            waiting()
                    .when(new PauseClock(reported(10), SIGN, PauseReason.DECISION_PENDING))
                    .then(new ClockPaused(SIGN, PauseReason.DECISION_PENDING))
                    .state(state -> assertThat(OrderDeadlines.of(state)).isEmpty())
                    .when(OrderDeadlines.command("breach:SIGN", at(60)))
                    .thenNothing()
                    .when(new ResumeClock(reported(110), SIGN))
                    .then(new ClockResumed(SIGN))
                    .state(state -> assertThat(OrderDeadlines.of(state))
                            .extracting("name", "dueAt")
                            .containsExactly(
                                    tuple("call:SIGN:1", at(130)),
                                    tuple("warn:SIGN", at(148)),
                                    tuple("breach:SIGN", at(160))));
        }

        @Test
        void undoNoBreach() {
            underway()
                    .when(new PauseClock(reported(161), CONTACT, REASON))
                    .thenRefused(new OrderRefusal.ClockHasRunOut(at(160)));
            underway().when(new PauseClock(reported(160), CONTACT, REASON)).then(new ClockPaused(CONTACT, REASON));
        }

        @Test
        void needAClockThatRunsAndAPlaceWithinItsTime() {
            signed().when(new PauseClock(reported(35), ARRIVE, REASON))
                    .thenRefused(new OrderRefusal.ClockDoesNotRun(ARRIVE));
            signed().when(new PauseClock(reported(35), SIGN, REASON))
                    .thenRefused(new OrderRefusal.ClockDoesNotRun(SIGN));
            underway()
                    .when(new PauseClock(reported(50), new StageCode("COFFEE"), REASON))
                    .thenRefused(new OrderRefusal.NoSuchStage(new StageCode("COFFEE")));
            underway()
                    .when(new PauseClock(reported(39), ARRIVE, REASON))
                    .thenRefused(new OrderRefusal.PauseTooEarly(at(40)));
            underway()
                    .when(new ResumeClock(reported(50), ARRIVE))
                    .thenRefused(new OrderRefusal.ClockIsNotPaused(ARRIVE));
            var paused = underway()
                    .when(new PauseClock(reported(50), ARRIVE, REASON))
                    .then(new ClockPaused(ARRIVE, REASON));
            paused.when(new PauseClock(reported(60), ARRIVE, REASON))
                    .thenRefused(new OrderRefusal.ClockDoesNotRun(ARRIVE));
            paused.when(new ResumeClock(reported(49), ARRIVE)).thenRefused(new OrderRefusal.PauseTooEarly(at(50)));
            paused.when(new ResumeClock(Moment.now(at(49)), ARRIVE))
                    .thenOccurred(new Occurred<>(at(50), new ClockResumed(ARRIVE)));
            ended().when(new PauseClock(reported(700), ARRIVE, REASON))
                    .thenRefused(new OrderRefusal.OrderEnded(at(600)));
        }

        private DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> underway() {
            return signed().events(at(40), new InstructionReceived(false));
        }
    }

    @Nested
    @DisplayName("who is told")
    class WhoIsTold {
        @Test
        void aTeamThatIsToGoAndOneThatNeedNotAnyMore() {
            signed().when(new ReassignTeam(reported(50), OTHER_TEAM, TeamChangeReason.UNREACHABLE))
                    .thenEvents(events -> assertThat(events).hasSize(2))
                    .state(state -> assertThat(tellings(state))
                            .containsExactly(
                                    new Telling(2, Kind.TEAM_INSTRUCTED, 1, TEAM, null, at(30)),
                                    new Telling(2, Kind.TEAM_RELIEVED, 1, TEAM, null, at(50)),
                                    new Telling(2, Kind.TEAM_INSTRUCTED, 2, OTHER_TEAM, null, at(50))));
        }

        @Test
        void theNextTeamWhenOneDeclinesAndTheShiftLeadWhenNoneIsLeft() {
            signed().when(new DeclineInstruction(reported(50), TEAM, TeamChangeReason.TOO_FAR, NEXT))
                    .thenEvents(events -> assertThat(events).hasSize(2))
                    .state(state -> assertThat(tellings(state))
                            .extracting(Telling::kind, Telling::number, Telling::team)
                            .containsExactly(
                                    tuple(Kind.TEAM_INSTRUCTED, 1, TEAM), tuple(Kind.TEAM_INSTRUCTED, 2, OTHER_TEAM)))
                    .when(new DeclineInstruction(reported(60), OTHER_TEAM, TeamChangeReason.TOO_FAR, null))
                    .thenEvents(events -> assertThat(events).hasSize(1))
                    .when(new ReassignTeam(reported(60), TEAM, TeamChangeReason.UNREACHABLE))
                    .thenEvents(events -> assertThat(events).hasSize(2))
                    .state(state -> assertThat(tellings(state))
                            .extracting(Telling::kind)
                            .containsExactly(
                                    Kind.TEAM_INSTRUCTED,
                                    Kind.TEAM_INSTRUCTED,
                                    Kind.NO_TEAM,
                                    Kind.TEAM_RELIEVED,
                                    Kind.TEAM_INSTRUCTED));
        }

        @Test
        void theShiftLeadWhenNobodyIsOnDutyNearThePlace() {
            var calledIn = new Assigned(TEAM, AssignmentReason.SHIFT_LEAD, LEAD, null);
            waiting()
                    .when(new SignOrder(reported(30), calledIn))
                    .then(new OrderSigned(), calledIn.event())
                    .state(state -> assertThat(tellings(state))
                            .containsExactly(
                                    new Telling(2, Kind.TEAM_INSTRUCTED, 1, TEAM, null, at(30)),
                                    new Telling(2, Kind.NOBODY_ON_DUTY, 1, null, LEAD, at(30))));
        }

        @Test
        void theShiftLeadWhenThePlaceIsUnresolvedAndAgainInALaterLeg() {
            var nowhere = new Place(null, null);
            nothing()
                    .events(at(1), Orders.issued(2, nowhere, Orders.LADDER))
                    .events(at(30), new OrderSigned(), INSTRUCTED)
                    .when(conclude(300, Outcome.WITHDRAWN))
                    .thenEvents(_ -> {})
                    .events(at(9000), Orders.issued(5, nowhere, Orders.LADDER))
                    .state(state -> assertThat(tellings(state))
                            .extracting(Telling::leg, Telling::kind, Telling::number)
                            .containsExactly(
                                    tuple(2, Kind.PLACE_UNRESOLVED, 1),
                                    tuple(2, Kind.TEAM_INSTRUCTED, 1),
                                    tuple(5, Kind.PLACE_UNRESOLVED, 1)));
        }
    }

    private static List<Telling> tellings(OrderState state) {
        return Objects.requireNonNull(OrderDeadlines.open(state)).tellings().all();
    }

    @Nested
    @DisplayName("the ladder")
    class LadderOfAnOrder {
        @Test
        void callsTheSecondSeatThenTheShiftLeadWhileNobodySigns() {
            waiting()
                    .when(OrderDeadlines.command("call:SIGN:1", at(30)))
                    .thenOccurred(new Occurred<>(
                            at(30), new DutyCalled(SIGN, 1, LadderTrigger.STARTED, LadderPost.SECOND_SEAT)))
                    .state(state -> assertThat(OrderDeadlines.of(state))
                            .extracting("name", "dueAt")
                            .contains(tuple("call:SIGN:2", at(45))))
                    .when(OrderDeadlines.command("call:SIGN:1", at(30)))
                    .thenNothing()
                    .when(OrderDeadlines.command("call:SIGN:2", at(45)))
                    .then(new DutyCalled(SIGN, 2, LadderTrigger.STARTED, LadderPost.SHIFT_LEAD));
        }

        @Test
        void callsTheShiftLeadWithTheBreachAndThenTheSupervisor() {
            signed().events(at(40), new InstructionReceived(false))
                    .state(state -> assertThat(OrderDeadlines.of(state))
                            .extracting("name", "dueAt")
                            .contains(tuple("call:CONTACT:3", at(160)), tuple("call:ARRIVE:3", at(640))))
                    .when(OrderDeadlines.command("call:CONTACT:3", at(160)))
                    .then(
                            new ClockWarned(CONTACT, at(160)),
                            new ClockBreached(CONTACT, at(160)),
                            new DutyCalled(CONTACT, 3, LadderTrigger.BREACHED, LadderPost.SHIFT_LEAD))
                    .state(state -> assertThat(OrderDeadlines.of(state))
                            .extracting("name", "dueAt")
                            .contains(tuple("call:CONTACT:4", at(280)))
                            .doesNotContain(tuple("breach:CONTACT", at(160))))
                    .when(OrderDeadlines.command("call:CONTACT:4", at(280)))
                    .then(new DutyCalled(CONTACT, 4, LadderTrigger.BREACHED, LadderPost.SUPERVISOR));
        }

        @Test
        void callsWithTheWarningWhereAStepSaysSo() {
            var warned = new LadderStep(1, SIGN, LadderTrigger.WARNED, Duration.ofSeconds(2), LadderPost.SECOND_SEAT);
            var call = new DutyCalled(SIGN, 1, LadderTrigger.WARNED, LadderPost.SECOND_SEAT);
            var issued = Orders.issued(2, Orders.PLACE, List.of(warned));
            nothing()
                    .events(at(1), issued)
                    .state(state -> assertThat(OrderDeadlines.of(state))
                            .extracting("name", "dueAt")
                            .contains(tuple("warn:SIGN", at(48)), tuple("call:SIGN:1", at(50))))
                    .when(OrderDeadlines.command("call:SIGN:1", at(50)))
                    .thenOccurred(new Occurred<>(at(48), new ClockWarned(SIGN, at(60))), new Occurred<>(at(50), call))
                    .when(OrderDeadlines.command("warn:SIGN", at(48)))
                    .thenNothing();
            nothing()
                    .events(at(1), issued)
                    .when(OrderDeadlines.command("warn:SIGN", at(48)))
                    .then(new ClockWarned(SIGN, at(60)))
                    .when(OrderDeadlines.command("call:SIGN:1", at(50)))
                    .then(call);
        }

        @Test
        void callsNobodyOnceTheClockHasEnded() {
            signed().state(state -> assertThat(OrderDeadlines.of(state)).isEmpty())
                    .when(OrderDeadlines.command("call:SIGN:2", at(45)))
                    .thenNothing();
            ended().when(OrderDeadlines.command("call:ARRIVE:3", at(640))).thenNothing();
            nothing().when(OrderDeadlines.command("call:SIGN:1", at(30))).thenNothing();
            waiting().when(OrderDeadlines.command("call:SIGN:9", at(30))).thenNothing();
        }

        @Test
        void beginsAnewWithALaterLegAndKeepsWhoWasCalledBefore() {
            waiting()
                    .when(OrderDeadlines.command("call:SIGN:1", at(30)))
                    .then(new DutyCalled(SIGN, 1, LadderTrigger.STARTED, LadderPost.SECOND_SEAT))
                    .when(new SignOrder(reported(35), ASSIGNED))
                    .then(new OrderSigned(), INSTRUCTED)
                    .when(conclude(300, Outcome.WITHDRAWN))
                    .thenEvents(events -> assertThat(events).hasSize(4))
                    .when(issue(9000, 5))
                    .then(issued(5))
                    .state(state -> {
                        assertThat(OrderDeadlines.of(state)).extracting("name").contains("call:SIGN:1");
                        assertThat(((AwaitingSign) state).order().ladder().calls())
                                .extracting(Call::leg)
                                .containsExactly(2);
                    });
        }
    }

    @Nested
    @DisplayName("ending the order")
    class Ending {
        @Test
        void needsASignedOrder() {
            waiting().when(conclude(20, Outcome.WITHDRAWN)).thenRefused(new OrderRefusal.NotSigned());
            waiting().when(new HandOnOrder(reported(20), Level.CENTRE)).thenRefused(new OrderRefusal.NotSigned());
        }

        @Test
        void isRefusedBeforeTheMatterWasOpened() {
            signed().when(conclude(-1, Outcome.WITHDRAWN)).thenRefused(new OrderRefusal.BeforeOpening(OPENED));
            signed().when(new HandOnOrder(reported(-1), Level.CENTRE))
                    .thenRefused(new OrderRefusal.BeforeOpening(OPENED));
        }

        @Test
        void isRefusedBeforeAnArrivalThatIsKnown() {
            var refusal = new OrderRefusal.BeforeArrival(at(300));
            arrived().when(conclude(299, Outcome.RESOLVED_ON_SITE)).thenRefused(refusal);
            arrived().when(new HandOnOrder(reported(299), Level.CENTRE)).thenRefused(refusal);
            arrived()
                    .when(conclude(300, Outcome.RESOLVED_ON_SITE))
                    .thenEvents(events -> assertThat(events).endsWith(concluded(Outcome.RESOLVED_ON_SITE)));
        }

        @Test
        void isMovedToTheArrivalWhenOnlyTheMachinesClockIsBehind() {
            arrived()
                    .when(new ConcludeOrder(Moment.now(at(290)), Outcome.RESOLVED_ON_SITE, null, null))
                    .thenEvents(events -> assertThat(events).endsWith(concluded(Outcome.RESOLVED_ON_SITE)))
                    .state(state -> assertThat(((Ended) state).endedAt()).isEqualTo(at(300)));
        }

        private DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> arrived() {
            return signed().events(at(40), new InstructionReceived(false)).events(at(300), new TeamArrived(null));
        }

        @Test
        void isRefusedTwice() {
            var refusal = new OrderRefusal.OrderEnded(at(600));
            ended().when(conclude(700, Outcome.UNRESOLVED)).thenRefused(refusal);
            ended().when(new HandOnOrder(reported(700), Level.CENTRE)).thenRefused(refusal);
            ended().when(new SignOrder(reported(700), ASSIGNED)).thenRefused(refusal);
        }

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void allowsTheOutcomesOfTheFieldOnly(Outcome outcome) {
            var when = signed().when(conclude(500, outcome));
            switch (outcome) {
                case RESOLVED_AT_DESK, RESOLVED_AT_MICRO_CENTRE, RESOLVED_IN_SPECIALIST_ROOM, CONCLUDED_BY_DEPARTMENT ->
                    when.thenRefused(new OrderRefusal.OutcomeNotForOrders(outcome));
                case RETURNED_TO_POLICE -> when.thenRefused(new OrderRefusal.ReturnNotAcknowledged());
                case RESOLVED_ON_SITE,
                        RESOLVED_TAKEN_BACK,
                        ADVICE_GIVEN,
                        NOBODY_THERE,
                        PARTIES_LEFT,
                        MEDIATION_REFUSED,
                        WITHDRAWN,
                        UNRESOLVED,
                        UNFOUNDED,
                        OUTSIDE_AREA ->
                    when.thenEvents(events -> assertThat(events).endsWith(concluded(outcome)));
            }
        }

        @ParameterizedTest
        @EnumSource(Level.class)
        void handsOnToTheCentreOrTheSpecialistRoom(Level level) {
            var when = signed().when(new HandOnOrder(reported(500), level));
            switch (level) {
                case CENTRE, SPECIALIST_ROOM ->
                    when.thenEvents(events -> assertThat(events)
                            .hasSize(4)
                            .endsWith(new OrderHandedOn(
                                    level,
                                    MatterKind.DISPUTE,
                                    Category.LABOUR,
                                    Severity.ORDINARY,
                                    PLACE,
                                    false,
                                    new HandOver(Holder.MEDIATION, 3),
                                    null)));
                case MICRO_CENTRE, GRID, DEPARTMENT -> when.thenRefused(new OrderRefusal.LevelNotForHandOver(level));
            }
        }
    }

    @Nested
    @DisplayName("late facts")
    class LateFacts {
        @Test
        void areAcceptedAndChangeNoVerdict() {
            var before = ended().state();
            ended().when(new ReportArrival(reported(400), null, null))
                    .then(new TeamArrived(null))
                    .when(contact(100, ContactResult.REACHED))
                    .then(REACHED, CONTACTED)
                    .state(state -> {
                        assertThat(state).isInstanceOf(Ended.class);
                        var late = (Ended) state;
                        assertThat(late.order()).isEqualTo(((Ended) before).order());
                        assertThat(late.work().arrivedAt()).isEqualTo(at(400));
                        assertThat(late.work().contactedAt()).isEqualTo(at(100));
                    });
        }
    }

    /** Received after 40 seconds, nobody reached, unresolved after 600. */
    private static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> ended() {
        return signed().events(at(40), new InstructionReceived(false))
                .events(
                        at(600),
                        judged(SIGN, Verdict.KEPT, OPENED, at(30)),
                        judged(CONTACT, Verdict.BREACHED, at(40), null),
                        judged(ARRIVE, Verdict.LAPSED, at(40), null),
                        concluded(Outcome.UNRESOLVED));
    }
}
