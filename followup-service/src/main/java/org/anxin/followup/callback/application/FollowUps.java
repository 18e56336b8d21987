package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.value.CallBackAnswer;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.DissatisfactionReason;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.Row;
import org.anxin.followup.callback.domain.CallQuestion;
import org.anxin.followup.callback.domain.CallScript;
import org.anxin.followup.callback.domain.FollowUpCommand;
import org.anxin.followup.callback.domain.FollowUpRefusal;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.followup.callback.domain.FollowUpWork;
import org.anxin.followup.callback.domain.InstalmentWork;
import org.anxin.followup.callback.domain.OutcomeWork;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What people do with follow-ups. Everything fails with {@link ProblemException}. */
@Singleton
public class FollowUps {
    private final Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands;
    private final FollowUpList list;
    private final CallPolicy policy;
    private final PrivateStore privateStore;
    private final Claims claims;

    FollowUps(
            Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands,
            FollowUpList list,
            CallPolicy policy,
            PrivateStore privateStore,
            Claims claims) {
        this.commands = commands;
        this.list = list;
        this.policy = policy;
        this.privateStore = privateStore;
        this.claims = claims;
    }

    /**
     * A person's work in a follow-up, and when it happened.
     *
     * @param once null when the client sent no key
     */
    public record Work(
            Actor actor,
            MatterId matter,
            Instant at,
            @Nullable Once once) {}

    /**
     * What somebody who was called back has said beside being content or not.
     *
     * @param text in words, which go into the private store
     */
    public record Said(
            @Nullable DissatisfactionReason reason,
            @Nullable CallBackAnswer promiseKept,
            @Nullable CallBackAnswer problemAgain,
            @Nullable String text) {
        private @Nullable CallBackAnswers answers(@Nullable TextRef ref) {
            return reason == null && promiseKept == null && problemAgain == null && ref == null
                    ? null
                    : new CallBackAnswers(reason, promiseKept, problemAgain, ref);
        }
    }

    /** Somebody was called back; whoever did it has the follow-up no longer alone. */
    public Uni<FollowUpView> callBack(Work work, CallBackResult result, Said said) {
        Access.require(work.actor(), Permission.CALL_BACK);
        var text = said.text();
        var sealed = text == null ? null : privateStore.seal(work.matter(), text);
        var answers = said.answers(sealed == null ? null : sealed.ref());
        return handle(
                        work,
                        new FollowUpWork.MakeCallBack(work.at(), result, answers, policy.retries()),
                        sealed == null ? List.of() : List.of(sealed.row()))
                .call(() -> claims.release(work.actor(), work.matter()));
    }

    /** Somebody was asked whether an instalment was paid. */
    public Uni<FollowUpView> checkInstalment(
            Work work, int number, InstalmentResult result, @Nullable Instant promisedBy) {
        Access.require(work.actor(), Permission.CALL_BACK);
        var most = policy.reopenings(work.actor().role());
        return handle(work, new InstalmentWork.Check(work.at(), number, result, promisedBy, most), List.of());
    }

    /** Hands the matter back. */
    public Uni<FollowUpView> reopen(Work work, Holder to, @Nullable ReopeningReason reason) {
        var role = work.actor().role();
        if (!Permission.REOPEN_AGAIN.isGrantedTo(role)) {
            Access.require(work.actor(), Permission.CALL_BACK);
        }
        return handle(work, new FollowUpWork.Reopen(work.at(), to, reason, policy.reopenings(role)), List.of());
    }

    /** Closes the loop without a satisfied call-back. */
    public Uni<FollowUpView> close(Work work, FollowUpWork.Close close) {
        Access.require(work.actor(), Permission.CALL_BACK);
        return handle(work, close, List.of());
    }

    /** Does something about the outcome; the follow-up after it. */
    public Uni<FollowUpView> outcome(Work work, OutcomeWork what) {
        Access.require(
                work.actor(),
                switch (what) {
                    case OutcomeWork.RequestCorrection _ -> Permission.CORRECT_OUTCOME;
                    case OutcomeWork.Countersign _, OutcomeWork.RefuseCountersign _ -> Permission.COUNTERSIGN_OUTCOME;
                });
        return handle(work, what, List.of());
    }

    /** Follow-ups of the actor's centre. */
    public Uni<List<FollowUpView>> find(Actor actor, FollowUpList.Query query) {
        Access.require(actor, Permission.READ_FOLLOW_UPS);
        return list.find(query);
    }

    /** One follow-up of the actor's centre. */
    public Uni<FollowUpView> see(Actor actor, MatterId matter) {
        Access.require(actor, Permission.READ_FOLLOW_UPS);
        return list.find(actor.centre(), matter.value()).onItem().ifNull().failWith(FollowUps::unknown);
    }

    /** What to ask in a call-back of this follow-up, in this order. */
    public Uni<List<CallQuestion>> script(Actor actor, MatterId matter) {
        return see(actor, matter)
                .map(followUp -> CallScript.of(
                        followUp.outcome(),
                        followUp.instalments().stream()
                                .anyMatch(each -> each.result() == null || each.result() == InstalmentResult.LATE)));
    }

    private Uni<FollowUpView> handle(Work work, FollowUpCommand command, List<Row> rows) {
        return commands.handle(
                work.actor(),
                work.matter(),
                command,
                rows,
                work.once(),
                FollowUpView.class,
                state -> view(work.matter(), state));
    }

    private static FollowUpView view(MatterId matter, FollowUpState state) {
        return FollowUpView.of(matter.value(), state).orElseThrow(FollowUps::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.notFound("unknown-follow-up", "no outcome of this matter has come to follow-up"));
    }
}
