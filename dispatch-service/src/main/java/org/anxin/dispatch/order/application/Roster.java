package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CheckInTerms;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.LadderStep;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TwoPersonReason;
import org.anxin.dispatch.order.domain.Assigned;
import org.anxin.dispatch.order.domain.Duty;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderCommand.ReportDepartmentArrival;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What directory and policies say about an order: who is responsible for its place, and how long its steps may take. */
@ApplicationScoped
public class Roster {
    private static final PolicyCode FIELD_POLICY = new PolicyCode("12510");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Reference reference;
    private final OrderReader reader;

    Roster(Reference reference, OrderReader reader) {
        this.reference = reference;
        this.reader = reader;
    }

    /** Who is on duty at a moment. */
    private Duty dutyAt(CentreCode centre, Instant at) {
        return reference
                .centre(centre)
                .map(known -> new Duty(List.copyOf(known.grids()), List.copyOf(known.teams()), known.onDuty(at)))
                .orElse(Duty.NONE);
    }

    /** The team to instruct for an order's place at a moment; empty when there is none. How many orders teams have open is asked only when it decides. */
    Uni<Optional<Assigned>> assign(Order order, Instant at, Collection<TeamCode> without) {
        var candidates = dutyAt(order.centre(), at).candidates(order.place().grid(), Set.copyOf(without));
        return candidates.size() < 2
                ? Uni.createFrom().item(Duty.choose(candidates, Map.of()))
                : reader.openOrders(order.centre()).map(open -> Duty.choose(candidates, open));
    }

    /** The steps of the ladder that holds at a moment; null when there is none. */
    @Nullable
    List<LadderStep> ladderAt(CentreCode centre, Instant at) {
        return reference
                .centre(centre)
                .flatMap(known -> known.ladder(at))
                .map(LadderAdopted::steps)
                .orElse(null);
    }

    /**
     * How often a team on the spot gives a sign of life; null where it needn't.
     *
     * @param arrivedAt which rules hold
     * @param now an arrival that is reported late is itself a sign of life
     */
    @Nullable
    CheckInTerms checkIn(CentreCode centre, Instant arrivedAt, Instant now) {
        return reference
                .centre(centre)
                .flatMap(known -> known.safety(arrivedAt))
                .map(SafetyAdopted::checkIn)
                .map(interval -> new CheckInTerms(interval, (arrivedAt.isAfter(now) ? arrivedAt : now).plus(interval)))
                .orElse(null);
    }

    /** Why nobody goes alone to a matter that was opened at that moment; null where one may. */
    @Nullable
    List<TwoPersonReason> twoPersons(CentreCode centre, Severity severity, Instant openedAt) {
        return reference
                .centre(centre)
                .flatMap(known -> known.safety(openedAt))
                .map(SafetyAdopted::twoPersons)
                .map(rule -> rule.reasons(severity, openedAt.atZone(ZONE).get(ChronoField.MINUTE_OF_DAY)))
                .filter(reasons -> !reasons.isEmpty())
                .orElse(null);
    }

    /** The police contact of a grid; null when nobody is named. */
    @Nullable
    ActorId policeContact(CentreCode centre, @Nullable GridCode grid) {
        return grid == null
                ? null
                : reference
                        .centre(centre)
                        .flatMap(known -> known.policeContact(grid))
                        .orElse(null);
    }

    /** Whether the centre has this team. */
    boolean hasTeam(CentreCode centre, TeamCode team) {
        return reference.centre(centre).stream()
                .flatMap(known -> known.teams().stream())
                .anyMatch(known -> known.team().equals(team));
    }

    /** Whether the centre has this department. */
    boolean hasDepartment(CentreCode centre, DepartmentCode department) {
        return reference
                .centre(centre)
                .map(known -> known.hasDepartment(department))
                .orElse(false);
    }

    /** A department is on the spot, by what somebody says who may. It alone can't say that it is there uninvited: it would let itself in. */
    ReportDepartmentArrival arrival(Actor actor, Moment moment, DepartmentCode department) {
        var vouchedFor =
                Permission.REPORT_FROM_FIELD.isGrantedTo(actor.role()) && hasDepartment(actor.centre(), department);
        return new ReportDepartmentArrival(moment, department, vouchedFor);
    }

    /** The grid officers to contact about a place at a moment, in the order in which they are tried; none when its grid isn't known. */
    List<OfficerCode> officers(CentreCode centre, @Nullable GridCode grid, Instant at) {
        return dutyAt(centre, at).officers(grid);
    }

    /** A version of a policy. */
    Optional<PolicyAdopted> policy(CentreCode centre, PolicyRef policy) {
        return reference.centre(centre).map(CentreReference::policies).stream()
                .flatMap(policies -> policies.stream())
                .filter(adopted -> adopted.policy().equals(policy))
                .findFirst();
    }

    /**
     * The policy for such a matter at a moment.
     *
     * @param channel null when dispatch wasn't told
     */
    Optional<PolicyAdopted> policyFor(
            CentreCode centre, @Nullable Channel channel, @Nullable Category category, Severity severity, Instant at) {
        return reference.centre(centre).flatMap(known -> known.policy(FIELD_POLICY, channel, category, severity, at));
    }
}
