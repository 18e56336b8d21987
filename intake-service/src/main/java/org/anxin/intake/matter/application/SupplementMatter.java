package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportId;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.AddSupplement;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Adds what a source has to say after it has referred a matter. A fact: taken whoever holds the matter now. */
@Singleton
public class SupplementMatter {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Matters matters;
    private final PrivateStore privateStore;
    private final KeyedHash keyedHash;
    private final PlatformClock clock;
    private final Ids ids;

    SupplementMatter(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Matters matters,
            PrivateStore privateStore,
            KeyedHash keyedHash,
            PlatformClock clock,
            Ids ids) {
        this.commands = commands;
        this.matters = matters;
        this.privateStore = privateStore;
        this.keyedHash = keyedHash;
        this.clock = clock;
        this.ids = ids;
    }

    /** What was added to which matter, as a report of its own. */
    public record Supplemented(UUID matterId, UUID reportId) {}

    /**
     * Adds to a referral.
     *
     * @param content the supplement in one canonical text
     * @param key the client's idempotency key; without one the content itself is the key, since 110 sends none
     */
    public Uni<Supplemented> add(Actor actor, ReferralKey referral, String content, @Nullable String key) {
        Access.require(actor, Permission.REFER);
        return matters.ofReferral(actor.centre(), referral)
                .map(found -> found.orElseThrow(Matters::unknownReferral))
                .chain(matter -> add(actor, matter, content, key));
    }

    private Uni<Supplemented> add(Actor actor, MatterId matter, String content, @Nullable String key) {
        // The same words may be added to two matters, so their own key holds the matter.
        var once = new Once(key == null ? "content-" + keyedHash.hex(matter.value() + content) : key, content);
        var report = new ReportId(ids.next());
        var text = privateStore.seal(matter, PrivateText.ofSupplement(report, content));
        return commands.handle(
                actor,
                matter,
                new AddSupplement(clock.now(), report, text.ref()),
                List.of(text.row()),
                once,
                Supplemented.class,
                _ -> new Supplemented(matter.value(), report.value()));
    }
}
