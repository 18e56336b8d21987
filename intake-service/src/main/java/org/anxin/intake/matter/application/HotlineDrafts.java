package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.Draft.Discarding;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** A caller of the hotline hangs up before all is said: what he said is kept until he was called back. */
@Singleton
public class HotlineDrafts {
    /** House rule. */
    public static final Duration CALL_BACK_WITHIN = Duration.ofMinutes(5);

    /** Whoever isn't reached within a day calls again. */
    public static final Duration KEEP = Duration.ofHours(24);

    private static final String WHY_READ = "hotline call-back";

    private final Drafts drafts;
    private final AcceptReports acceptReports;
    private final PrivateStore privateStore;
    private final ReadLog readLog;
    private final KeyedHash keyedHash;
    private final Reference reference;
    private final PlatformClock clock;
    private final Ids ids;

    HotlineDrafts(
            Drafts drafts,
            AcceptReports acceptReports,
            PrivateStore privateStore,
            ReadLog readLog,
            KeyedHash keyedHash,
            Reference reference,
            PlatformClock clock,
            Ids ids) {
        this.drafts = drafts;
        this.acceptReports = acceptReports;
        this.privateStore = privateStore;
        this.readLog = readLog;
        this.keyedHash = keyedHash;
        this.reference = reference;
        this.clock = clock;
        this.ids = ids;
    }

    /** A draft and what the caller said, as JSON. */
    public record Said(Draft draft, String json) {}

    /**
     * Keeps what was said so far.
     *
     * @param key the client's idempotency key
     * @param content in one canonical text
     */
    public Uni<Draft> keep(Actor actor, String key, String content) {
        Access.require(actor, Permission.ANSWER_HOTLINE);
        reference.served(actor.centre());
        var now = clock.now();
        var id = ids.next();
        var text = privateStore.seal(new MatterId(id), content);
        var draft = new Drafts.New(
                id,
                actor.centre(),
                actor.id(),
                key,
                keyedHash.hex(content),
                now,
                now.plus(CALL_BACK_WITHIN),
                now.plus(KEEP),
                text.row());
        return drafts.keep(draft)
                .map(kept -> kept.orElseThrow(() -> new ProblemException(Problem.unprocessable(
                        "idempotency-key-reused",
                        "the key was used before with other content",
                        new FieldError("Idempotency-Key", "must be new, or come with the same content")))));
    }

    /**
     * Whom to call back, the most urgent first; the words aren't shown.
     *
     * @param which only those whose five minutes are over, or those that were never called back
     * @param afterTime of the last of the page before, with its id
     */
    public Uni<List<Draft>> open(
            Actor actor, Drafts.Which which, @Nullable Instant afterTime, @Nullable UUID afterId, int limit) {
        Access.require(actor, Permission.ANSWER_HOTLINE);
        return drafts.open(actor.centre(), clock.now(), which, afterTime, afterId, limit);
    }

    /** What the caller said, and from which line. The read is logged. */
    public Uni<Said> read(Actor actor, UUID draft) {
        Access.require(actor, Permission.ANSWER_HOTLINE);
        var now = clock.now();
        var text = new MatterId(draft);
        return drafts.find(actor.centre(), draft, now)
                .map(found -> found.orElseThrow(HotlineDrafts::unknown))
                .invoke(HotlineDrafts::requireOpen)
                .call(() -> readLog.add(actor, text, WHY_READ, now))
                .chain(found -> privateStore
                        .readAll(text)
                        .map(texts -> new Said(
                                found, texts.values().stream().findFirst().orElseThrow(HotlineDrafts::unknown))));
    }

    /** Makes a report of it, once; the same person may send the same again and gets the same answer. */
    public Uni<Accepted> finish(Actor actor, UUID draft, ReportForm form) {
        Access.require(actor, Permission.ANSWER_HOTLINE);
        return drafts.hold(actor.centre(), draft, actor.id(), clock.now())
                .chain(held -> held
                        ? Uni.createFrom()
                                .deferred(() -> acceptReports.report(actor, Channel.HOTLINE, "draft-" + draft, form))
                                .onFailure(HotlineDrafts::isRefused)
                                .call(() -> drafts.release(draft, actor.id()))
                        : this.<Accepted>refused(actor, draft))
                .chain(accepted -> switch (accepted) {
                    case Accepted.Taken taken ->
                        drafts.finish(draft, taken.matter()).replaceWith(accepted);
                    case Accepted.OtherContent _ -> this.<Accepted>refused(actor, draft);
                });
    }

    /** Nothing comes of it; what was said is erased. */
    public Uni<Draft> discard(Actor actor, UUID draft, Discarding reason) {
        Access.require(actor, Permission.ANSWER_HOTLINE);
        var now = clock.now();
        return drafts.discard(actor.centre(), draft, reason, actor.id(), now)
                .chain(discarded -> drafts.find(actor.centre(), draft, now))
                .map(found -> found.orElseThrow(HotlineDrafts::unknown))
                .invoke(found -> {
                    if (found.reason() != reason) {
                        throw ended(found);
                    }
                });
    }

    private <T> Uni<T> refused(Actor actor, UUID draft) {
        return drafts.find(actor.centre(), draft, clock.now()).map(found -> {
            throw found.map(HotlineDrafts::ended).orElseGet(HotlineDrafts::unknown);
        });
    }

    /** Only then is it certain that no report came of it; after a fault, or while the same is under way, the draft stays with who holds it. */
    private static boolean isRefused(Throwable failure) {
        return failure instanceof ProblemException refusal
                && refusal.problem().status() < 500
                && refusal.problem().status() != 409;
    }

    private static void requireOpen(Draft draft) {
        if (draft.endedAs() != null) {
            throw ended(draft);
        }
    }

    private static ProblemException ended(Draft draft) {
        if (draft.endedAs() == null) {
            return new ProblemException(Problem.conflict("draft-held", draft.heldBy() + " is making a report of it"));
        }
        return new ProblemException(Problem.conflict(
                "draft-ended",
                switch (draft.endedAs()) {
                    case FINISHED -> "it became the matter " + draft.matterId();
                    case DISCARDED -> "it was discarded: " + draft.reason();
                    case EXPIRED -> "nobody called back in time";
                }));
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("unknown-draft", "there is no such draft, or it has expired"));
    }
}
