package org.anxin.dispatch.order.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.application.ClockSummary;
import org.anxin.dispatch.order.application.JointSummary;
import org.anxin.dispatch.order.application.OrderReader;
import org.anxin.dispatch.order.application.OrderStatus;
import org.anxin.dispatch.order.application.OrderSummary;
import org.anxin.dispatch.order.application.TeamSafetySummary;
import org.anxin.service.codec.StrictJson;
import org.jspecify.annotations.Nullable;

/** Reads orders from their table. */
@ApplicationScoped
public class OrderRows implements OrderReader, PanacheRepositoryBase<OrderRow, UUID> {
    private static final JsonMapper JSON = StrictJson.rest();
    private static final String OPEN_ORDERS = """
            SELECT team, count(*)::int FROM dispatch_order
            WHERE centre = $1 AND status = ANY($2) AND team IS NOT NULL AND suspended_to IS NULL GROUP BY team""";

    private static final String OPEN_MATTERS = """
            SELECT matter_id FROM dispatch_order WHERE centre = $1 AND status = ANY($2) AND suspended_to IS NULL ORDER BY opened_at, matter_id LIMIT $3""";

    private static final String OPEN_OF = """
            SELECT matter_id FROM dispatch_order WHERE centre = $1 AND status = ANY($2) AND %s
            ORDER BY opened_at, matter_id LIMIT $3""";

    private static final String[] OPEN =
            OrderStatus.OPEN.stream().map(Enum::name).toArray(String[]::new);

    private static final TypeReference<List<ClockSummary>> CLOCKS = new TypeReference<>() {};
    private static final TypeReference<TeamSafetySummary> SAFETY = new TypeReference<>() {};
    private static final TypeReference<OrderSummary.FactsSummary> FACTS = new TypeReference<>() {};
    private static final TypeReference<JointSummary> JOINT = new TypeReference<>() {};

    private final Pool pool;

    OrderRows(Pool pool) {
        this.pool = pool;
    }

    @Override
    @WithSession
    public Uni<Optional<OrderSummary>> one(CentreCode centre, MatterId matter) {
        return find("matterId = ?1 and centre = ?2", matter.value(), centre.value())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(OrderRows::summary));
    }

    @Override
    @WithSession
    public Uni<List<OrderSummary>> page(CentreCode centre, Filter filter, @Nullable After after, int limit) {
        if (filter.grids() != null && filter.grids().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var where = new ArrayList<>(List.of("centre = :centre"));
        var parameters = new HashMap<String, Object>(Map.of("centre", centre.value()));
        if (filter.status() != null) {
            where.add("status = :status");
            parameters.put("status", filter.status());
        }
        if (filter.grid() != null) {
            where.add("grid = :grid");
            parameters.put("grid", filter.grid().value());
        }
        if (filter.team() != null) {
            where.add("team = :team");
            parameters.put("team", filter.team().value());
        }
        if (filter.grids() != null) {
            where.add("grid in :grids");
            parameters.put("grids", filter.grids().stream().map(GridCode::value).toList());
        }
        if (filter.overdueAt() != null) {
            where.add("nextDueAt < :now");
            parameters.put("now", filter.overdueAt());
        }
        if (after != null) {
            where.add("(openedAt < :time or (openedAt = :time and matterId < :id))");
            parameters.put("time", after.openedAt());
            parameters.put("id", after.matter());
        }
        return find(String.join(" and ", where) + " order by openedAt desc, matterId desc", parameters)
                .range(0, limit - 1)
                .list()
                .map(rows -> rows.stream().map(OrderRows::summary).toList());
    }

    @Override
    public Uni<Map<TeamCode, Integer>> openOrders(CentreCode centre) {
        return pool.preparedQuery(OPEN_ORDERS)
                .execute(Tuple.of(centre.value(), OPEN))
                .map(rows -> {
                    var open = new HashMap<TeamCode, Integer>();
                    rows.forEach(row -> open.put(new TeamCode(row.getString(0)), row.getInteger(1)));
                    return open;
                });
    }

    @Override
    public Uni<List<MatterId>> open(CentreCode centre, int limit) {
        return pool.preparedQuery(OPEN_MATTERS)
                .execute(Tuple.of(centre.value(), OPEN, limit))
                .map(rows -> {
                    var open = new ArrayList<MatterId>();
                    rows.forEach(row -> open.add(new MatterId(row.getUUID(0))));
                    return open;
                });
    }

    @Override
    public Uni<List<MatterId>> open(CentreCode centre, Held held, String code, int limit) {
        var part = switch (held) {
            case GRID -> "grid = $4";
            case SITE -> "site = $4";
            case TEAM -> "team = $4";
            // Codes hold nothing that JSON would write otherwise.
            case DEPARTMENT -> "strpos(joint, '\"' || $4 || '\"') > 0";
        };
        return pool.preparedQuery(OPEN_OF.formatted(part))
                .execute(Tuple.of(centre.value(), OPEN, limit, code))
                .map(rows -> {
                    var open = new ArrayList<MatterId>();
                    rows.forEach(row -> open.add(new MatterId(row.getUUID(0))));
                    return open;
                });
    }

    private static OrderSummary summary(OrderRow row) {
        return new OrderSummary(
                new MatterId(row.matterId),
                new CentreCode(row.centre),
                row.leg,
                row.status,
                row.kind,
                row.category,
                row.severity,
                code(row.grid, GridCode::new),
                code(row.site, SiteCode::new),
                row.drill,
                new PolicyRef(new PolicyCode(row.policy), row.policyVersion),
                row.openedAt,
                code(row.team, TeamCode::new),
                row.teamReason,
                row.signedAt,
                row.receivedAt,
                row.receiptImplied,
                row.attempts,
                code(row.nextOfficer, OfficerCode::new),
                code(row.officer, OfficerCode::new),
                row.contactedAt,
                row.arrivedAt,
                row.rounds,
                row.outcome,
                code(row.countersignedBy, ActorId::new),
                row.facts == null ? null : json(row.facts, FACTS),
                row.handedOnTo,
                row.endedAt,
                row.returnAskedAt,
                row.nextDueAt,
                json(row.clocks, CLOCKS),
                row.safety == null ? null : json(row.safety, SAFETY),
                row.joint == null ? null : json(row.joint, JOINT),
                row.suspendedTo == null
                        ? null
                        : new OrderSummary.SuspensionSummary(new MatterId(row.suspendedTo), row.suspendedSince),
                row.attentionCount == 0
                        ? null
                        : new OrderSummary.AttentionSummary(row.attentionCount, row.attentionKind, row.attentionAt));
    }

    private static <T> @Nullable T code(@Nullable String value, Function<String, T> make) {
        return value == null ? null : make.apply(value);
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column of an order can't be read", e);
        }
    }
}
