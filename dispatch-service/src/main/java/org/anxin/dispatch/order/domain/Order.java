package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TwoPersonReason;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered.
 *
 * @param issued the matter as it was handed to dispatch, and the terms of its clocks
 * @param correction what it was corrected to last; null when it wasn't
 * @param joint the departments that go along
 * @param earlier who was called to the spot in earlier legs
 * @param revision of the last correction that it follows since it was issued, 0 for none
 * @param returnAskedAt since when the police are asked to take the matter back; null when they aren't
 * @param suspensions the whiles in which this leg rested, the last one may last
 * @param tellings who is to be told what, of this leg and the ones before
 * @param attentions why somebody was to look at it, in this leg and the ones before
 */
public record Order(
        OrderIssued issued,
        @Nullable OrderCorrected correction,
        int revision,
        Clocks clocks,
        Ladder ladder,
        JointResponse joint,
        List<CalledToTheSpot> earlier,
        @Nullable Instant returnAskedAt,
        List<Suspension> suspensions,
        Tellings tellings,
        List<Attention> attentions) {
    public Order {
        earlier = List.copyOf(earlier);
        suspensions = List.copyOf(suspensions);
        attentions = List.copyOf(attentions);
    }

    /** What was ordered; null when nothing was. */
    public static @Nullable Order of(OrderState state) {
        return switch (state) {
            case NotIssued _ -> null;
            case AwaitingSign waiting -> waiting.order();
            case Signed signed -> signed.order();
            case InTheField field -> field.order();
            case Ended ended -> ended.order();
        };
    }

    /** The same with other clocks. */
    Order with(Clocks other) {
        return new Order(
                issued,
                correction,
                revision,
                other,
                ladder,
                joint,
                earlier,
                returnAskedAt,
                suspensions,
                tellings,
                attentions);
    }

    /** The same after a call. */
    Order called(Call call) {
        return new Order(
                issued,
                correction,
                revision,
                clocks,
                ladder.called(call),
                joint,
                earlier,
                returnAskedAt,
                suspensions,
                tellings,
                attentions);
    }

    /** The same while the police are asked, or again once they have refused. */
    Order returning(@Nullable Instant askedAt) {
        return new Order(
                issued,
                correction,
                revision,
                clocks,
                ladder,
                joint,
                earlier,
                askedAt,
                suspensions,
                tellings,
                attentions);
    }

    /** The same with what has become of the departments since. */
    Order with(JointResponse now) {
        return new Order(
                issued,
                correction,
                revision,
                clocks,
                ladder,
                now,
                earlier,
                returnAskedAt,
                suspensions,
                tellings,
                attentions);
    }

    /** The same after a correction of its matter. */
    Order corrected(OrderCorrected event, Clocks others) {
        return new Order(
                issued,
                event,
                event.revision(),
                others,
                ladder,
                joint,
                earlier,
                returnAskedAt,
                suspensions,
                tellings,
                attentions);
    }

    /** The same with what else somebody is to be told. */
    Order telling(Tellings others) {
        return new Order(
                issued,
                correction,
                revision,
                clocks,
                ladder,
                joint,
                earlier,
                returnAskedAt,
                suspensions,
                others,
                attentions);
    }

    /** The same while it rests, or after: all its clocks do. */
    Order with(List<Suspension> all) {
        return new Order(
                issued,
                correction,
                revision,
                clocks.suspended(pauses(all)),
                ladder,
                joint,
                earlier,
                returnAskedAt,
                all,
                tellings,
                attentions);
    }

    /** The same when somebody is to look at it. */
    Order wanting(List<Attention> all) {
        return new Order(
                issued,
                correction,
                revision,
                clocks,
                ladder,
                joint,
                earlier,
                returnAskedAt,
                suspensions,
                tellings,
                all);
    }

    /** Under which it rests; null when it doesn't. */
    public @Nullable Suspension suspension() {
        return suspensions.isEmpty() || suspensions.getLast().until() != null ? null : suspensions.getLast();
    }

    /** The whiles in which it rested, as its clocks see them. */
    List<Pause> pauses() {
        return pauses(suspensions);
    }

    private static List<Pause> pauses(List<Suspension> suspensions) {
        return suspensions.stream().map(Suspension::pause).toList();
    }

    /** The centre that the matter belongs to. */
    public CentreCode centre() {
        return issued.centre();
    }

    /** Dispatch's leg of the matter. */
    public int leg() {
        return issued.leg();
    }

    /** When the matter was opened; nothing of the order happened before. */
    public Instant openedAt() {
        return issued.openedAt();
    }

    /** What it is about. */
    public MatterKind kind() {
        return correction == null ? issued.kind() : correction.kind();
    }

    /** The category of a dispute; null where there is none. */
    public @Nullable Category category() {
        return correction == null ? issued.category() : correction.category();
    }

    /** How grave it is. */
    public Severity severity() {
        return correction == null ? issued.severity() : correction.severity();
    }

    /** Where it is. */
    public Place place() {
        return issued.place();
    }

    /** The version of the policy that its clocks go by. */
    public PolicyRef policy() {
        return correction == null ? issued.policy() : correction.policy();
    }

    /** Why nobody goes alone; empty where one may. */
    public List<TwoPersonReason> twoPersons() {
        var corrected = correction == null ? null : correction.twoPersons();
        var reasons = corrected == null ? issued.twoPersons() : corrected;
        return reasons == null ? List.of() : reasons;
    }

    /** Whether it is an exercise, which no figure counts. */
    public boolean drill() {
        return issued.drill();
    }
}
