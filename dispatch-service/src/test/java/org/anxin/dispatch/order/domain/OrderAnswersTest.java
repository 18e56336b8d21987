package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Orders.LEAD;
import static org.anxin.dispatch.order.domain.Orders.SECOND;
import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.nothing;
import static org.anxin.dispatch.order.domain.Orders.reported;
import static org.anxin.dispatch.order.domain.Orders.signed;
import static org.anxin.dispatch.order.domain.Orders.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.ReturnRefused;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.dispatch.WithdrawalRefused;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.Verdict;
import org.anxin.contracts.value.WithdrawalRefusal;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.GiveToDesk;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.TakeReturnAnswer;
import org.anxin.dispatch.order.domain.OrderCommand.WithdrawOrder;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderAnswersTest {
    private static final ReferralKey NUMBER = new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"));
    private static final ActorId POLICE = new ActorId("police-110");

    @Nested
    @DisplayName("a withdrawal")
    class Withdrawal {
        @Test
        void endsAnOrderThatNobodyHasSigned() {
            waiting()
                    .when(new WithdrawOrder(at(20), NUMBER))
                    .then(withdrawn(Verdict.LAPSED))
                    .state(state -> {
                        assertThat(state).isInstanceOf(Ended.class);
                        assertThat(OrderDeadlines.of(state)).isEmpty();
                    });
        }

        @Test
        void endsAnOrderInTheField() {
            signed().when(new WithdrawOrder(at(90), NUMBER))
                    .then(withdrawn(Verdict.KEPT))
                    .state(state -> assertThat(((Ended) state).going().team()).isEqualTo(Orders.TEAM));
        }

        @Test
        void isRefusedOnceThereIsAnOutcome() {
            signed().events(at(300), conclusion(Outcome.RESOLVED_ON_SITE, null))
                    .when(new WithdrawOrder(at(400), NUMBER))
                    .then(new WithdrawalRefused(NUMBER, WithdrawalRefusal.ALREADY_CONCLUDED));
        }

        @Test
        void isRefusedOnceItWasHandedOn() {
            var handedOn = new OrderHandedOn(
                    Level.CENTRE,
                    MatterKind.DISPUTE,
                    Category.LABOUR,
                    Severity.ORDINARY,
                    Orders.PLACE,
                    false,
                    new HandOver(Holder.MEDIATION, 3),
                    null);
            signed().events(at(60), handedOn)
                    .when(new WithdrawOrder(at(70), NUMBER))
                    .then(new WithdrawalRefused(NUMBER, WithdrawalRefusal.HANDED_ON));
        }

        @Test
        void ofAMatterThatWentToTheDeskIsNoneOfDispatchs() {
            nothing().when(new WithdrawOrder(at(20), NUMBER)).thenNothing();
        }
    }

    @Nested
    @DisplayName("a return to the police")
    class Return {
        @Test
        void isAskedOnceAndChangesNothingElse() {
            waiting()
                    .when(new RequestReturn(reported(10), LEAD))
                    .then(new ReturnRequested(2, LEAD))
                    .state(state -> assertThat(state).isInstanceOf(AwaitingSign.class));
            asked().when(new RequestReturn(reported(70), SECOND)).thenNothing();
            asked().when(new ReportArrival(reported(80), null, null))
                    .thenEvents(_ -> {})
                    .state(state -> assertThat(state).isInstanceOf(OnSite.class));
        }

        @Test
        void endsTheOrderOnceThePoliceHaveTakenIt() {
            asked().when(new TakeReturnAnswer(at(120), 2, true, POLICE)).then(ended(POLICE));
        }

        @Test
        void goesOnWhenThePoliceRefuseAndMayBeAskedAgain() {
            asked().when(new TakeReturnAnswer(at(120), 2, false, POLICE)).then(new ReturnRefused(2));
            asked().events(at(120), new ReturnRefused(2))
                    .when(new RequestReturn(reported(130), LEAD))
                    .then(new ReturnRequested(2, LEAD));
        }

        @Test
        void isMootOnceTheOrderHasEndedOrTheLegIsAnother() {
            asked().events(at(300), conclusion(Outcome.PARTIES_LEFT, null))
                    .when(new TakeReturnAnswer(at(310), 2, true, POLICE))
                    .thenNothing();
            asked().when(new TakeReturnAnswer(at(120), 4, true, POLICE)).thenNothing();
            signed().when(new TakeReturnAnswer(at(120), 2, true, POLICE)).thenNothing();
        }

        @Test
        void isNotAskedOfAnOrderThatHasEnded() {
            signed().events(at(300), conclusion(Outcome.RESOLVED_ON_SITE, null))
                    .when(new RequestReturn(reported(310), LEAD))
                    .thenRefused(new OrderRefusal.OrderEnded(at(300)));
        }

        @Test
        void leavesOtherOutcomesToTheHolder() {
            asked().when(new ConcludeOrder(reported(300), Outcome.PARTIES_LEFT, null, null))
                    .thenEvents(_ -> {})
                    .state(state -> assertThat(state).isInstanceOf(Ended.class));
        }
    }

    private static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> asked() {
        return signed().events(at(60), new ReturnRequested(2, LEAD));
    }

    private static DispatchEvent[] withdrawn(Verdict sign) {
        return new DispatchEvent[] {
            new WithdrawalGranted(NUMBER),
            sign(sign),
            never(Orders.CONTACT, Duration.ofMinutes(2)),
            never(Orders.ARRIVE, Duration.ofMinutes(10)),
            conclusion(Outcome.WITHDRAWN, null)
        };
    }

    private static DispatchEvent[] ended(ActorId second) {
        return new DispatchEvent[] {
            sign(Verdict.KEPT),
            never(Orders.CONTACT, Duration.ofMinutes(2)),
            never(Orders.ARRIVE, Duration.ofMinutes(10)),
            conclusion(Outcome.RETURNED_TO_POLICE, second)
        };
    }

    private static ClockJudged sign(Verdict verdict) {
        return new ClockJudged(
                Orders.SIGN,
                verdict,
                Orders.POLICY,
                Duration.ofMinutes(1),
                Orders.OPENED,
                at(60),
                verdict == Verdict.KEPT ? at(30) : null,
                Duration.ZERO);
    }

    private static ClockJudged never(StageCode stage, Duration limit) {
        return new ClockJudged(stage, Verdict.LAPSED, Orders.POLICY, limit, null, null, null, Duration.ZERO);
    }

    private static OrderConcluded conclusion(Outcome outcome, @Nullable ActorId second) {
        return new OrderConcluded(
                outcome,
                second,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                Orders.PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, 3),
                null);
    }

    @Nested
    @DisplayName("giving a matter to the desk")
    class ToTheDesk {
        @Test
        void endsAnOrderThatNobodyHasSigned() {
            Orders.waiting()
                    .when(new GiveToDesk(Orders.reported(20)))
                    .thenEvents(events -> assertThat(events.getLast())
                            .isEqualTo(new OrderHandedOn(
                                    Level.CENTRE,
                                    MatterKind.DISPUTE,
                                    Category.LABOUR,
                                    Severity.ORDINARY,
                                    Orders.PLACE,
                                    false,
                                    new HandOver(Holder.MEDIATION, 3),
                                    HandlingMode.DESK)))
                    .state(state -> assertThat(state).isInstanceOf(Ended.class));
        }

        @Test
        void isNotForATeamThatIsThere() {
            Orders.signed()
                    .events(Orders.at(40), new InstructionReceived(false))
                    .events(Orders.at(300), new TeamArrived(null))
                    .when(new GiveToDesk(Orders.reported(310)))
                    .thenRefused(new OrderRefusal.TeamOnTheSpot(Orders.at(300)));
        }

        @Test
        void waitsForThePolice() {
            var asked = Orders.signed().events(Orders.at(40), new ReturnRequested(2, Orders.LEAD));
            asked.when(new GiveToDesk(Orders.reported(50))).thenRefused(new OrderRefusal.ReturnPending());
            asked.when(new HandOnOrder(Orders.reported(50), Level.CENTRE))
                    .thenRefused(new OrderRefusal.ReturnPending());
        }
    }
}
