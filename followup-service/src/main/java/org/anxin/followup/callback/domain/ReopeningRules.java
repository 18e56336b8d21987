package org.anxin.followup.callback.domain;

import java.util.List;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.eventstore.decide.Decision;
import org.anxin.followup.callback.domain.FollowUpState.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpState.NotOpened;
import org.anxin.followup.callback.domain.FollowUpState.Opened;
import org.anxin.followup.callback.domain.FollowUpState.Reopened;
import org.anxin.followup.callback.domain.FollowUpState.Satisfied;
import org.anxin.followup.callback.domain.FollowUpWork.Reopen;
import org.jspecify.annotations.Nullable;

/** When a matter is handed back, by whom, and with which reason. */
final class ReopeningRules {
    /** Who takes a reopened matter; a department gets it from mediation. */
    static final List<Holder> TO = List.of(Holder.MEDIATION, Holder.DISPATCH);

    private ReopeningRules() {}

    /** By a person, in a state in which follow-up holds the matter. */
    static Decision<FollowupEvent, FollowUpRefusal> byHand(Reopen reopen, Opened state) {
        var file = state.file();
        if (reopen.at().isBefore(file.outcomeAt())) {
            return Decision.refuse(new FollowUpRefusal.BeforeOutcome(file.outcomeAt()));
        }
        var said = reopen.reason();
        if (said != null && said != ReopeningReason.DISSATISFIED && said != ReopeningReason.NEW_FACTS) {
            return Decision.refuse(new FollowUpRefusal.NotAReasonByHand(said));
        }
        if (said != ReopeningReason.NEW_FACTS && !(state instanceof DecisionAwaited) && !file.lacksOutcome()) {
            return Decision.refuse(new FollowUpRefusal.NobodyDissatisfied());
        }
        if (!TO.contains(reopen.to())) {
            return Decision.refuse(new FollowUpRefusal.NotReopenedThere(TO));
        }
        return file.reopenings() < reopen.most()
                ? Decision.accept(reopen.at(), reopened(file, reopen.to(), reason(said, state)))
                : Decision.refuse(new FollowUpRefusal.SupervisorDecides(file.reopenings()));
    }

    /** What nobody has said follows from what was found. */
    private static ReopeningReason reason(@Nullable ReopeningReason said, Opened state) {
        if (said == ReopeningReason.NEW_FACTS) {
            return said;
        }
        if (!(state instanceof DecisionAwaited)) {
            return ReopeningReason.NOT_COUNTERSIGNED;
        }
        return state.file().performance().isBroken() ? ReopeningReason.SETTLEMENT_BROKEN : ReopeningReason.DISSATISFIED;
    }

    /** It was reported again: no bound holds then, since nobody of the centre asks for it. */
    static Decision<FollowupEvent, FollowUpRefusal> forRepeat(ReopenForRepeat command, FollowUpState state) {
        return switch (state) {
            case NotOpened _, Reopened _ -> Decision.nothing();
            case Satisfied now -> throw FollowUpRules.doesNotFollow(command, now);
            case Opened now
            when TO.contains(command.to()) ->
                Decision.accept(command.at(), reopened(now.file(), command.to(), ReopeningReason.REPORTED_AGAIN));
            case Opened _ -> Decision.refuse(new FollowUpRefusal.NotReopenedThere(TO));
        };
    }

    static MatterReopened reopened(FollowUpFile file, Holder to, ReopeningReason reason) {
        return new MatterReopened(
                file.kind(),
                file.category(),
                file.severity(),
                file.place(),
                file.drill(),
                new HandOver(to, file.leg() + 1),
                reason);
    }
}
