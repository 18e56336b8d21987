package org.anxin.dispatch.order.application;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.domain.Attention;
import org.anxin.dispatch.order.domain.Call;
import org.anxin.dispatch.order.domain.CalledToTheSpot;
import org.anxin.dispatch.order.domain.JointResponse.Invitation;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.dispatch.order.domain.Scene.PoliceCall;
import org.anxin.dispatch.order.domain.Suspension;
import org.anxin.dispatch.order.domain.Telling;
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
            List.of(
                    "matter_id",
                    "leg",
                    "stage",
                    "step",
                    "centre",
                    "post",
                    "recipient",
                    "template",
                    "called_at",
                    "severity"));

    private static final String CHECK_IN = "CHECK_IN",
            POLICE_SUPPORT = "POLICE_SUPPORT",
            JOINT_RESPONSE = "JOINT_RESPONSE",
            ORDER_SUSPENDED = "ORDER_SUSPENDED",
            ORDER_RESUMED = "ORDER_RESUMED",
            ATTENTION = "ATTENTION",
            ATTENTION_OF_LEAD = "ATTENTION_OF_LEAD";

    private OrderNotices() {}

    /** The notices of an order so far. */
    static Stream<Row> of(MatterId matter, OrderState state) {
        var order = OrderBeans.orderOf(state);
        if (order == null) {
            return Stream.empty();
        }
        var work = OrderBeans.workOf(state);
        var police = work == null ? List.<PoliceCall>of() : work.scene().policeCalls();
        var thisLeg = new CalledToTheSpot(order.leg(), police, order.joint().invitations(), order.suspensions());
        return Stream.of(
                        order.ladder().calls().stream().map(call -> called(matter, order, call)),
                        order.tellings().all().stream().map(one -> told(matter, order, one)),
                        Stream.concat(order.earlier().stream(), Stream.of(thisLeg))
                                .flatMap(leg -> toTheSpot(matter, order, leg)),
                        attention(matter, order))
                .flatMap(Function.identity());
    }

    private static Stream<Row> toTheSpot(MatterId matter, Order order, CalledToTheSpot leg) {
        return Stream.of(
                        leg.policeCalls().stream().map(call -> police(matter, order, leg.leg(), call)),
                        leg.invitations().stream()
                                .filter(one -> !one.implied())
                                .map(one -> invited(matter, order, leg.leg(), one)),
                        IntStream.range(0, leg.suspensions().size())
                                .boxed()
                                .flatMap(i -> rested(
                                        matter,
                                        order,
                                        leg.leg(),
                                        i + 1,
                                        leg.suspensions().get(i))))
                .flatMap(Function.identity());
    }

    private static Row called(MatterId matter, Order order, Call call) {
        return notice(matter, order, call.leg(), call.stage().value(), call.step(), call.at())
                .set("post", call.post())
                .set("template", template(call))
                .row();
    }

    /** The kind is the code of the text as well. */
    private static Row told(MatterId matter, Order order, Telling telling) {
        var kind = telling.kind().name();
        return notice(matter, order, telling.leg(), kind, telling.number(), telling.at())
                .set("post", telling.team() == null ? "SHIFT_LEAD" : "TEAM")
                .set("recipient", telling.team() == null ? telling.lead() : telling.team())
                .set("template", kind)
                .row();
    }

    private static Row police(MatterId matter, Order order, int leg, PoliceCall call) {
        return notice(matter, order, leg, POLICE_SUPPORT, call.number(), call.at())
                .set("post", "POLICE_CONTACT")
                .set("recipient", call.contact())
                .set("template", POLICE_SUPPORT)
                .row();
    }

    /** Who is on duty in a department the department knows; the notice goes to its code. */
    private static Row invited(MatterId matter, Order order, int leg, Invitation invitation) {
        return notice(matter, order, leg, JOINT_RESPONSE, invitation.number(), invitation.invitedAt())
                .set("post", "DEPARTMENT")
                .set("recipient", invitation.department())
                .set("template", JOINT_RESPONSE)
                .row();
    }

    /** The team needn't go, and may go on: one that was instructed, else whoever sits at the desk. */
    private static Stream<Row> rested(MatterId matter, Order order, int leg, int number, Suspension rests) {
        var suspended = rested(matter, order, leg, number, rests, ORDER_SUSPENDED, rests.since());
        return rests.until() == null
                ? Stream.of(suspended)
                : Stream.of(suspended, rested(matter, order, leg, number, rests, ORDER_RESUMED, rests.until()));
    }

    private static Row rested(
            MatterId matter, Order order, int leg, int number, Suspension rests, String template, Instant at) {
        return notice(matter, order, leg, template, number, at)
                .set("post", rests.team() == null ? "DESK" : "TEAM")
                .set("recipient", rests.team())
                .set("template", template)
                .row();
    }

    /** The team, or whoever sits at the desk while none was instructed, and the shift lead. */
    private static Stream<Row> attention(MatterId matter, Order order) {
        var told = order.attentions().stream().filter(Attention::told).toList();
        return IntStream.range(0, told.size()).boxed().flatMap(i -> {
            var one = told.get(i);
            return Stream.of(
                    notice(matter, order, one.leg(), ATTENTION, i + 1, one.at())
                            .set("post", one.team() == null ? "DESK" : "TEAM")
                            .set("recipient", one.team())
                            .set("template", ATTENTION)
                            .row(),
                    notice(matter, order, one.leg(), ATTENTION_OF_LEAD, i + 1, one.at())
                            .set("post", "SHIFT_LEAD")
                            .set("template", ATTENTION)
                            .row());
        });
    }

    private static Rows notice(MatterId matter, Order order, int leg, String stage, int step, Instant at) {
        return Rows.of(TABLE)
                .set("matter_id", matter)
                .set("leg", leg)
                .set("stage", stage)
                .set("step", step)
                .set("centre", order.centre())
                .set("called_at", at)
                .set("severity", order.severity());
    }

    /** What the text of the notice is made from, wherever it is delivered. */
    private static String template(Call call) {
        if (call.stage().value().equals(CHECK_IN)) {
            return "CHECK_IN_MISSED";
        }
        return switch (call.trigger()) {
            case STARTED -> "STEP_NOT_DONE";
            case WARNED -> "CLOCK_WARNED";
            case BREACHED -> "CLOCK_BREACHED";
        };
    }
}
