package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Orders.LEAD;
import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.nothing;
import static org.anxin.dispatch.order.domain.Orders.signed;
import static org.anxin.dispatch.order.domain.Orders.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anxin.contracts.dispatch.AttentionRaised;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.dispatch.order.domain.OrderCommand.RaiseAttention;
import org.junit.jupiter.api.Test;

/** An open order wants attention when its matter is reported again. */
class OrderAttentionTest {
    private static final ReportId FIRST = new ReportId(new UUID(8, 1)), SECOND = new ReportId(new UUID(8, 2));

    @Test
    void anOpenOrderWantsItOnceForEachReport() {
        var raised = new AttentionRaised(AttentionKind.REPEAT, FIRST);
        waiting().when(new RaiseAttention(at(20), AttentionKind.REPEAT, FIRST)).then(raised);
        signed().when(new RaiseAttention(at(40), AttentionKind.REPEAT, FIRST)).then(raised);
        signed().events(at(40), raised)
                .when(new RaiseAttention(at(50), AttentionKind.REPEAT, FIRST))
                .thenNothing();
        signed().events(at(40), raised)
                .when(new RaiseAttention(at(50), AttentionKind.SUPPLEMENT, SECOND))
                .then(new AttentionRaised(AttentionKind.SUPPLEMENT, SECOND))
                .state(state -> assertThat(attentions(state))
                        .extracting(Attention::kind)
                        .containsExactly(AttentionKind.REPEAT, AttentionKind.SUPPLEMENT));
    }

    @Test
    void itDoesSoWhateverWaits() {
        var raised = new AttentionRaised(AttentionKind.JOIN, FIRST);
        signed().events(at(40), new ReturnRequested(2, LEAD))
                .when(new RaiseAttention(at(50), AttentionKind.JOIN, FIRST))
                .then(raised);
        signed().events(at(40), new OrderSuspended(new MatterId(new UUID(7, 1))))
                .when(new RaiseAttention(at(50), AttentionKind.JOIN, FIRST))
                .then(raised);
    }

    @Test
    void oneThatHasEndedOrNeverWasDoesNot() {
        nothing().when(new RaiseAttention(at(20), AttentionKind.REPEAT, FIRST)).thenNothing();
        signed().events(
                        at(60),
                        new OrderConcluded(
                                Outcome.PARTIES_LEFT,
                                null,
                                MatterKind.DISPUTE,
                                Category.LABOUR,
                                Severity.ORDINARY,
                                Orders.PLACE,
                                false,
                                new HandOver(Holder.FOLLOWUP, 3),
                                null))
                .when(new RaiseAttention(at(70), AttentionKind.REPEAT, FIRST))
                .thenNothing();
    }

    @Test
    void peopleAreNotToldOfEachWhenManyComeAtOnce() {
        var later = at(20).plus(Attention.QUIET);
        signed().events(at(20), new AttentionRaised(AttentionKind.JOIN, FIRST))
                .events(at(30), new AttentionRaised(AttentionKind.JOIN, SECOND))
                .when(new RaiseAttention(later, AttentionKind.JOIN, new ReportId(new UUID(8, 3))))
                .then(new AttentionRaised(AttentionKind.JOIN, new ReportId(new UUID(8, 3))))
                .state(state -> assertThat(attentions(state))
                        .extracting(Attention::told)
                        .containsExactly(true, false, true));
    }

    private static List<Attention> attentions(OrderState state) {
        var order = OrderDeadlines.open(state);
        return order == null ? List.of() : order.attentions();
    }
}
