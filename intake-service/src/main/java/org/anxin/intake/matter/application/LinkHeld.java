package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.OrderSuspensionRefused;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Delivery;
import org.anxin.intake.matter.domain.Linking;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.AskSuspension;
import org.anxin.intake.matter.domain.MatterCommand.DropLink;
import org.anxin.intake.matter.domain.MatterCommand.ExpectRepeat;
import org.anxin.intake.matter.domain.MatterCommand.LinkSuspended;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * Links a matter that somebody holds: asks the holder to let it rest, and links it when the holder has agreed, unless the other matter can't take it in any
 * more. Then the link is dropped, and the holder goes on.
 */
@Singleton
public class LinkHeld implements Reaction {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Candidates candidates;
    private final PlatformClock clock;

    LinkHeld(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Candidates candidates,
            PlatformClock clock) {
        this.commands = commands;
        this.candidates = candidates;
        this.clock = clock;
    }

    Uni<LinkAnswer> ask(
            Actor actor, MatterId matter, Matter.Opened opened, MatterId to, LinkKind kind, @Nullable Once once) {
        return candidates.isOpen(matter).chain(open -> {
            if (!open) {
                throw new ProblemException(
                        Problem.conflict("has-outcome", "it has an outcome: there is nothing left to link"));
            }
            return candidates.holder(matter).chain(holder -> {
                var now = clock.now();
                return commands.handleBoth(
                        actor,
                        matter,
                        new AskSuspension(now, to, kind, holder.orElse(opened.handOver())),
                        to,
                        new ExpectRepeat(now),
                        once,
                        LinkAnswer.class,
                        after -> LinkAnswer.of(matter, after));
            });
        });
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "dispatch.order-suspended",
                "dispatch.suspension-refused",
                "mediation.case-suspended",
                "mediation.suspension-refused");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case OrderSuspended suspended -> link(record, delivery, suspended.to());
            case CaseSuspended suspended -> link(record, delivery, suspended.to());
            case OrderSuspensionRefused refused -> drop(record, delivery, refused.to(), refused.obstacle());
            case CaseSuspensionRefused refused -> drop(record, delivery, refused.to(), refused.obstacle());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> link(Recorded<?> record, Delivery delivery, MatterId to) {
        return candidates
                .isOpen(to)
                .chain(open -> open
                        ? commands.load(record.matter())
                                .chain(state -> link(record, delivery, to, state))
                                .chain(linked -> linked ? Uni.createFrom().voidItem() : dropped(record, delivery, to))
                        : drop(record, delivery, to, LinkObstacle.OTHER_IS_CONCLUDED));
    }

    /** Completes with false when it can't be linked, or nobody waits for that. */
    private Uni<Boolean> link(Recorded<?> record, Delivery delivery, MatterId to, Matter state) {
        if (!(state instanceof Matter.Opened opened) || !(opened.dealings().waiting() instanceof Linking linking)) {
            return Uni.createFrom().item(false);
        }
        var now = clock.now();
        var facts = opened.facts();
        return commands.reactBoth(
                record,
                delivery,
                new LinkSuspended(now, to),
                to,
                new TakeIn(now, record.matter(), facts.report(), linking.kind(), facts.claim()));
    }

    private Uni<Void> dropped(Recorded<?> record, Delivery delivery, MatterId to) {
        return commands.load(record.matter())
                .chain(state -> drop(
                        record,
                        delivery,
                        to,
                        state instanceof Matter.Opened opened
                                        && !opened.attached().isEmpty()
                                ? LinkObstacle.HAS_LINKS_OF_ITS_OWN
                                : LinkObstacle.OTHER_IS_LINKED));
    }

    private Uni<Void> drop(Recorded<?> record, Delivery delivery, MatterId to, LinkObstacle obstacle) {
        return commands.react(record, delivery, new DropLink(clock.now(), to, obstacle));
    }
}
