package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.ReportId;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderCommand.RaiseAttention;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.eventstore.Delivery;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;

/** Raises attention for an order when its matter is reported again, somebody joins it, or more is said about it. */
@ApplicationScoped
public class HearReports implements Reaction {
    private final Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands;
    private final PlatformClock clock;

    HearReports(Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands, PlatformClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.repeat-reported", "intake.claimant-joined", "intake.supplement-added");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case RepeatReported repeat -> raise(record, delivery, AttentionKind.REPEAT, repeat.report());
            case ClaimantJoined joined -> raise(record, delivery, AttentionKind.JOIN, joined.report());
            case SupplementAdded added -> raise(record, delivery, AttentionKind.SUPPLEMENT, added.report());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> raise(Recorded<?> record, Delivery delivery, AttentionKind kind, ReportId report) {
        return commands.react(record, delivery, new RaiseAttention(clock.now(), kind, report));
    }
}
