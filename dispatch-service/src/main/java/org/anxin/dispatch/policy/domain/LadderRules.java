package org.anxin.dispatch.policy.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.eventstore.decide.Decision;

/** The ladder: its steps follow stages that there are, and call posts that somebody holds. */
final class LadderRules {
    /** The one stage that is no policy's and that steps may be for. */
    private static final StageCode CHECK_IN = new StageCode("CHECK_IN");

    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    private LadderRules() {}

    static Decision<ReferenceEvent, PolicyRefusal> adopt(AdoptLadder command, Policies known) {
        var validFrom = Versions.from(command.validFrom(), command.at());
        var misfits = misfits(command, known, validFrom);
        if (!misfits.isEmpty()) {
            return Decision.refuse(new PolicyRefusal.LadderDoesNotFit(misfits));
        }
        var last = known.ladders().isEmpty() ? null : known.ladders().getLast();
        if (last != null
                && last.steps().equals(command.steps())
                && Objects.equals(last.supervisor(), command.supervisor())
                && Objects.equals(last.quiet(), command.quiet())
                && Versions.holds(last.validFrom(), command.validFrom(), command.at())) {
            return Decision.nothing();
        }
        var version = last == null ? 1 : last.version() + 1;
        return Decision.accept(
                command.at(),
                new LadderAdopted(version, validFrom, command.steps(), command.supervisor(), command.quiet()));
    }

    private static List<Misfit> misfits(AdoptLadder command, Policies known, Instant validFrom) {
        var misfits = new ArrayList<Misfit>();
        Versions.notInThePast(misfits, validFrom, command.at());
        var stages = known.policies().stream()
                .flatMap(policy -> policy.stages().stream())
                .map(StageTerms::stage)
                .collect(Collectors.toSet());
        for (var step : command.steps()) {
            var path = "steps[" + (step.step() - 1) + "].";
            var stage = step.stage();
            if (stage != null && !stage.equals(CHECK_IN) && !stages.contains(stage)) {
                misfits.add(new Misfit(path + "stage", "must be a stage of GET /dispatch/policies, or CHECK_IN"));
            }
            if (step.after().compareTo(LONGEST_STEP) > 0) {
                misfits.add(new Misfit(path + "after", "must be within PT0S to P366D"));
            }
            if (step.post() == LadderPost.SUPERVISOR && command.supervisor() == null) {
                misfits.add(new Misfit(path + "post", "calls a supervisor: supervisor must say who that is"));
            }
        }
        return misfits;
    }
}
