package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.DepartmentDeclined;
import org.anxin.contracts.dispatch.DepartmentJoined;
import org.anxin.contracts.dispatch.InstructionDeclined;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.dispatch.TeamReassigned;
import org.anxin.contracts.dispatch.TeamRedirected;
import org.anxin.contracts.mediation.AssistanceAsked;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.eventstore.Delivery;
import org.anxin.intake.matter.application.Units;
import org.anxin.service.actor.Actor;
import org.anxin.service.stream.Reaction;

/** Keeps which team has the open order of a matter, and which departments hold it. When the matter goes on to another holder all of them are done ({@code FeedbackWriter}). */
@Singleton
class FollowUnits implements Reaction, Units {
    private static final String TEAM = "TEAM";
    private static final String DEPARTMENT = "DEPARTMENT";

    private static final String ADD = "INSERT INTO matter_unit VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    private static final String IN_PLACE =
            "WITH before AS (DELETE FROM matter_unit WHERE matter_id = $1 AND kind = $2 AND code <> $3) " + ADD;
    /** A department that comes late to an order that has ended has nobody's matter. */
    private static final String ADD_IN_TIME = """
            INSERT INTO matter_unit SELECT $1::uuid, $2::text, $3::text
            WHERE NOT EXISTS (SELECT FROM matter_course WHERE matter_id = $1 AND (NOT is_open OR leg > $4::integer))
            ON CONFLICT DO NOTHING""";

    private static final String REMOVE = "DELETE FROM matter_unit WHERE matter_id = $1 AND kind = $2 AND code = $3";
    private static final String HOLDS = "SELECT FROM matter_unit WHERE matter_id = $1 AND kind = $2 AND code = $3";

    private final Pool pool;

    FollowUnits(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "dispatch.team-instructed",
                "dispatch.team-redirected",
                "dispatch.team-reassigned",
                "dispatch.instruction-declined",
                "dispatch.department-joined",
                "dispatch.department-declined",
                "mediation.escalated",
                "mediation.assistance-asked",
                "mediation.escalation-ruled",
                "mediation.escalation-released",
                "mediation.department-concluded");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        var matter = record.matter();
        return switch (record.event()) {
            case TeamInstructed instructed -> run(IN_PLACE, matter, TEAM, instructed.team());
            case TeamRedirected redirected -> run(IN_PLACE, matter, TEAM, redirected.to());
            case TeamReassigned reassigned -> run(IN_PLACE, matter, TEAM, reassigned.to());
            case InstructionDeclined declined -> run(REMOVE, matter, TEAM, declined.team());
            case DepartmentJoined joined ->
                pool.preparedQuery(ADD_IN_TIME)
                        .execute(Tuple.of(
                                matter.value(),
                                DEPARTMENT,
                                joined.department().value(),
                                record.metadata().leg()));
            case DepartmentDeclined declined -> run(REMOVE, matter, DEPARTMENT, declined.department());
            case Escalated escalated -> run(ADD, matter, DEPARTMENT, escalated.department());
            case AssistanceAsked asked -> run(ADD, matter, DEPARTMENT, asked.department());
            case EscalationRuled ruled ->
                ruled.ruling() == RefusalRuling.UPHELD
                        ? run(REMOVE, matter, DEPARTMENT, ruled.department())
                        : Uni.createFrom().voidItem();
            case EscalationReleased released -> run(REMOVE, matter, DEPARTMENT, released.department());
            case DepartmentConcluded concluded -> run(REMOVE, matter, DEPARTMENT, concluded.department());
            default -> Uni.createFrom().voidItem();
        };
    }

    @Override
    public Uni<Boolean> holds(Actor actor, MatterId matter) {
        var unit = actor.unit();
        var kind = switch (actor.role()) {
            case TEAM -> TEAM;
            case CLERK -> DEPARTMENT;
            case REFERRER, REPORTER, DESK, SHIFT_LEAD, GRID_OFFICER, MEDIATOR, CALLER, LEADER, OPS, SYSTEM -> "";
        };
        return unit == null || kind.isEmpty()
                ? Uni.createFrom().item(false)
                : pool.preparedQuery(HOLDS)
                        .execute(Tuple.of(matter.value(), kind, unit))
                        .map(rows -> rows.size() == 1);
    }

    private Uni<?> run(String sql, MatterId matter, String kind, Code code) {
        UUID id = matter.value();
        return pool.preparedQuery(sql).execute(Tuple.of(id, kind, code.value()));
    }
}
