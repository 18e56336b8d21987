package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.Row;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.AnswerReturn;
import org.anxin.intake.matter.domain.MatterCommand.RequestReturn;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What the 110 platform and the city's sub-centre may want of a matter after they have referred it: take it back, or answer a return. */
@Singleton
public class DealWithReferrer {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Matters matters;
    private final Candidates candidates;
    private final PrivateStore privateStore;
    private final PlatformClock clock;

    DealWithReferrer(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Matters matters,
            Candidates candidates,
            PrivateStore privateStore,
            PlatformClock clock) {
        this.commands = commands;
        this.matters = matters;
        this.candidates = candidates;
        this.privateStore = privateStore;
        this.clock = clock;
    }

    /**
     * Takes a referral back. Asked again while the holder hasn't answered, or after it has agreed, nothing changes.
     *
     * @param content why, in one canonical text; null when nothing was said
     */
    public Uni<ReferralStanding> takeBack(
            Actor actor, ReferralKey referral, @Nullable String content, @Nullable Once once) {
        Access.require(actor, Permission.REFER);
        return matter(actor, referral).chain(matter -> {
            var text = Words.of(privateStore, matter, "cancel", content);
            return candidates
                    .holder(matter)
                    .chain(holder -> handle(
                            actor,
                            matter,
                            new TakeBack(clock.now(), text.ref(), holder.orElse(null)),
                            text.rows(),
                            once));
        });
    }

    /**
     * Answers for the police whether they take a referral back.
     *
     * @param content their words, in one canonical text; null when nothing was said
     */
    public Uni<ReferralStanding> answerReturn(
            Actor actor, ReferralKey referral, boolean accepted, @Nullable String content, @Nullable Once once) {
        Access.require(actor, Permission.REFER);
        return matter(actor, referral).chain(matter -> answer(actor, matter, accepted, content, once));
    }

    /** The same for a matter that need not have been referred: somebody at the desk has spoken to the police. */
    public Uni<ReferralStanding> answerReturn(
            Actor actor, MatterId matter, boolean accepted, @Nullable String content, @Nullable Once once) {
        Access.require(actor, Permission.ANSWER_FOR_POLICE);
        return answer(actor, matter, accepted, content, once);
    }

    /** Asks the police to take back what waits at intake, as public-security work; it waits on until they have answered. */
    public Uni<ReferralStanding> requestReturn(Actor actor, MatterId matter, @Nullable Once once) {
        Access.require(actor, Permission.TRIAGE);
        return handle(actor, matter, new RequestReturn(clock.now(), actor.id()), List.of(), once);
    }

    private Uni<ReferralStanding> answer(
            Actor actor, MatterId matter, boolean accepted, @Nullable String content, @Nullable Once once) {
        var text = Words.of(privateStore, matter, "returnAnswer", content);
        return handle(
                actor, matter, new AnswerReturn(clock.now(), accepted, actor.id(), text.ref()), text.rows(), once);
    }

    private Uni<MatterId> matter(Actor actor, ReferralKey referral) {
        return matters.ofReferral(actor.centre(), referral).map(found -> found.orElseThrow(Matters::unknownReferral));
    }

    private Uni<ReferralStanding> handle(
            Actor actor, MatterId matter, MatterCommand command, List<Row> rows, @Nullable Once once) {
        return commands.handle(
                actor,
                matter,
                command,
                rows,
                once,
                ReferralStanding.class,
                state -> ReferralStanding.of(matter, state));
    }

    /** What was said, sealed; nothing when nothing was. */
    private record Words(@Nullable TextRef ref, List<Row> rows) {
        static Words of(PrivateStore store, MatterId matter, String what, @Nullable String content) {
            if (content == null) {
                return new Words(null, List.of());
            }
            var sealed = store.seal(matter, PrivateText.ofAnswer(what, content));
            return new Words(sealed.ref(), List.of(sealed.row()));
        }
    }
}
