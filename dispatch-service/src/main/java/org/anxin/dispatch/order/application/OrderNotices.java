package org.anxin.dispatch.order.application;

import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.domain.Call;
import org.anxin.dispatch.order.domain.FieldWork;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.dispatch.order.domain.Scene.PoliceCall;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.service.stream.Rows;

/** Who is to be told something of an order: rows that are written with the events that they follow from. */
public final class OrderNotices {
    /** One row a notice; its delivery stands in columns of its own, which are nobody's here. */
    public static final RowTable TABLE = new RowTable(
            "notice",
            List.of("matter_id", "leg", "stage", "step"),
            "matter_id",
            List.of("matter_id", "leg", "stage", "step", "centre", "post", "recipient", "template", "called_at"));

    private static final String CHECK_IN = "CHECK_IN", POLICE_SUPPORT = "POLICE_SUPPORT";

    private OrderNotices() {}

    /** The notices of an order so far. */
    static Stream<Row> of(MatterId matter, OrderState state) {
        var order = OrderBeans.orderOf(state);
        if (order == null) {
            return Stream.empty();
        }
        var calls = order.ladder().calls().stream().map(call -> notice(matter, order, call));
        var work = OrderBeans.workOf(state);
        return work == null ? calls : Stream.concat(calls, police(matter, order, work));
    }

    private static Row notice(MatterId matter, Order order, Call call) {
        return Rows.of(TABLE)
                .set("matter_id", matter)
                .set("leg", call.leg())
                .set("stage", call.stage())
                .set("step", call.step())
                .set("centre", order.centre())
                .set("post", call.post())
                .set("template", template(call))
                .set("called_at", call.at())
                .row();
    }

    /** What the text of the notice is made from, wherever it is delivered. */
    private static String template(Call call) {
        if (call.stage().value().equals(CHECK_IN)) {
            return "CHECK_IN_MISSED";
        }
        return switch (call.trigger()) {
            case STARTED -> "STEP_NOT_DONE";
            case BREACHED -> "CLOCK_BREACHED";
        };
    }

    private static Stream<Row> police(MatterId matter, Order order, FieldWork work) {
        return work.scene().policeCalls().stream().map(call -> police(matter, order, call));
    }

    private static Row police(MatterId matter, Order order, PoliceCall call) {
        return Rows.of(TABLE)
                .set("matter_id", matter)
                .set("leg", order.leg())
                .set("stage", POLICE_SUPPORT)
                .set("step", call.number())
                .set("centre", order.centre())
                .set("post", "POLICE_CONTACT")
                .set("recipient", call.contact())
                .set("template", POLICE_SUPPORT)
                .set("called_at", call.at())
                .row();
    }
}
