package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.followup.callback.domain.FollowUpCommand;
import org.anxin.followup.callback.domain.FollowUpRefusal;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.followup.callback.domain.FollowUpWork;
import org.anxin.followup.callback.domain.OutcomeWork;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
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

    FollowUps(Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands, FollowUpList list) {
        this.commands = commands;
        this.list = list;
    }

    /** Does some work in a follow-up; the follow-up after it. */
    public Uni<FollowUpView> work(Actor actor, MatterId matter, FollowUpWork work, @Nullable Once once) {
        Access.require(actor, Permission.CALL_BACK);
        return commands.handle(actor, matter, work, List.of(), once, FollowUpView.class, state -> view(matter, state));
    }

    /** Does something about the outcome; the follow-up after it. */
    public Uni<FollowUpView> outcome(Actor actor, MatterId matter, OutcomeWork work, @Nullable Once once) {
        Access.require(
                actor,
                switch (work) {
                    case OutcomeWork.RequestCorrection _ -> Permission.CORRECT_OUTCOME;
                    case OutcomeWork.Countersign _, OutcomeWork.RefuseCountersign _ -> Permission.COUNTERSIGN_OUTCOME;
                });
        return commands.handle(actor, matter, work, List.of(), once, FollowUpView.class, state -> view(matter, state));
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

    private static FollowUpView view(MatterId matter, FollowUpState state) {
        return FollowUpView.of(matter.value(), state).orElseThrow(FollowUps::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.notFound("unknown-follow-up", "no outcome of this matter has come to follow-up"));
    }
}
