package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.EarlierFactReported;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OfficerContacted;
import org.anxin.contracts.dispatch.OfficersNotReached;
import org.anxin.contracts.dispatch.SpotRoundHeld;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.value.CheckInTerms;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.FieldFactKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.dispatch.order.domain.OrderCommand.FieldFact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportContact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportReceipt;
import org.anxin.dispatch.order.domain.OrderCommand.ReportRound;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** What the field reports. The earliest report of a step counts, and a later one of the same step changes nothing. */
final class FieldFacts {
    private FieldFacts() {}

    static Decision<DispatchEvent, OrderRefusal> decide(FieldFact command, OrderState state) {
        if (command.leg() instanceof Integer leg && Order.of(state) instanceof Order order && leg != order.leg()) {
            return ofOtherLeg(command, leg, order);
        }
        return Guards.happened(command, state, (work, at) -> fact(command, at, work, state instanceof Ended));
    }

    /** What is said of an earlier leg is kept as that; its order was judged, and the one of today has nothing to do with it. */
    private static Decision<DispatchEvent, OrderRefusal> ofOtherLeg(FieldFact command, int leg, Order order) {
        if (order.earlier().stream().noneMatch(earlier -> earlier.leg() == leg)) {
            return Decision.refuse(new OrderRefusal.NoSuchLeg(leg, order.leg()));
        }
        return switch (command) {
            case ReportReceipt _ -> earlier(command, leg, FieldFactKind.RECEIVED);
            case ReportContact contact ->
                Optional.ofNullable(contact.officer())
                        .or(() -> contact.inQuestion().stream().findFirst())
                        .map(officer -> Decision.<DispatchEvent, OrderRefusal>accept(
                                command.at(),
                                new EarlierFactReported(
                                        leg, FieldFactKind.CONTACT_ATTEMPTED, officer, contact.result())))
                        .orElseGet(() -> Decision.refuse(new OrderRefusal.OfficerNotNamed()));
            case ReportArrival _ -> earlier(command, leg, FieldFactKind.ARRIVED);
            case ReportRound _ -> earlier(command, leg, FieldFactKind.ROUND_HELD);
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> earlier(FieldFact command, int leg, FieldFactKind fact) {
        return Decision.accept(command.at(), new EarlierFactReported(leg, fact, null, null));
    }

    private static Decision<DispatchEvent, OrderRefusal> fact(
            FieldFact command, Instant at, FieldWork work, boolean ended) {
        return switch (command) {
            case ReportReceipt _ -> receipt(at, work);
            case ReportContact contact -> contact(contact, at, work, ended);
            case ReportArrival arrival -> arrival(at, work, ended ? null : arrival.checkIn());
            case ReportRound _ -> afterReceipt(at, work, new SpotRoundHeld(work.rounds() + 1));
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> receipt(Instant at, FieldWork work) {
        return FieldWork.isNews(work.receivedAt(), at)
                ? Decision.accept(at, new InstructionReceived(false))
                : Decision.nothing();
    }

    /** Who isn't reached leads to the next officer who comes into question, and the last one to the shift lead. */
    private static Decision<DispatchEvent, OrderRefusal> contact(
            ReportContact command, Instant at, FieldWork work, boolean ended) {
        var contacts = work.contacts();
        var officer = command.officer() != null
                ? command.officer()
                : untried(command, contacts.tried())
                        .or(() -> command.inQuestion().stream().findFirst())
                        .orElse(null);
        if (officer == null) {
            return Decision.refuse(new OrderRefusal.OfficerNotNamed());
        }
        if (command.result() == ContactResult.REACHED) {
            var reached = new ContactAttempted(officer, command.result());
            return FieldWork.isNews(contacts.at(), at)
                    ? afterReceipt(at, work, reached, new OfficerContacted(officer))
                    : afterReceipt(at, work, reached);
        }
        var tried = Stream.concat(contacts.tried().stream(), Stream.of(officer)).toList();
        var next =
                ended || contacts.at() != null ? null : untried(command, tried).orElse(null);
        var attempted = new ContactAttempted(officer, command.result(), next);
        // Where the place's grid isn't known nobody comes into question, and the shift lead has been told of that.
        return ended
                        || contacts.at() != null
                        || next != null
                        || contacts.nobodyLeft()
                        || command.inQuestion().isEmpty()
                ? afterReceipt(at, work, attempted)
                : afterReceipt(at, work, attempted, new OfficersNotReached());
    }

    private static Optional<OfficerCode> untried(ReportContact command, List<OfficerCode> tried) {
        return command.inQuestion().stream().filter(one -> !tried.contains(one)).findFirst();
    }

    private static Decision<DispatchEvent, OrderRefusal> arrival(
            Instant at, FieldWork work, @Nullable CheckInTerms checkIn) {
        if (!FieldWork.isNews(work.arrivedAt(), at)) {
            return Decision.nothing();
        }
        return afterReceipt(at, work, new TeamArrived(work.arrivedAt() == null ? checkIn : null));
    }

    /** A step shows that the instruction had been received by then, whatever was reported. */
    private static Decision<DispatchEvent, OrderRefusal> afterReceipt(
            Instant at, FieldWork work, DispatchEvent... steps) {
        var events = new ArrayList<DispatchEvent>();
        if (FieldWork.isNews(work.receivedAt(), at)) {
            events.add(new InstructionReceived(true));
        }
        events.addAll(List.of(steps));
        return Decision.accept(
                events.stream().map(event -> new Occurred<>(at, event)).toList());
    }
}
