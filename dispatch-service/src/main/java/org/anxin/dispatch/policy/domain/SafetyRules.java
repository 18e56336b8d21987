package org.anxin.dispatch.policy.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.eventstore.decide.Decision;

/** The safety of teams: signs of life are asked for every minute at most, every 12 hours at least. */
final class SafetyRules {
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1), LONGEST_INTERVAL = Duration.ofHours(12);

    private SafetyRules() {}

    static Decision<ReferenceEvent, PolicyRefusal> adopt(AdoptSafety command, Policies known) {
        var validFrom = Versions.from(command.validFrom(), command.at());
        var misfits = misfits(command, validFrom);
        if (!misfits.isEmpty()) {
            return Decision.refuse(new PolicyRefusal.SafetyDoesNotFit(misfits));
        }
        var last = known.safety().isEmpty() ? null : known.safety().getLast();
        if (last != null
                && Objects.equals(last.checkIn(), command.checkIn())
                && Objects.equals(last.twoPersons(), command.twoPersons())
                && Versions.holds(last.validFrom(), command.validFrom(), command.at())) {
            return Decision.nothing();
        }
        var version = last == null ? 1 : last.version() + 1;
        return Decision.accept(
                command.at(), new SafetyAdopted(version, validFrom, command.checkIn(), command.twoPersons()));
    }

    private static List<Misfit> misfits(AdoptSafety command, Instant validFrom) {
        var misfits = new ArrayList<Misfit>();
        Versions.notInThePast(misfits, validFrom, command.at());
        var checkIn = command.checkIn();
        if (checkIn != null && (checkIn.compareTo(SHORTEST_INTERVAL) < 0 || checkIn.compareTo(LONGEST_INTERVAL) > 0)) {
            misfits.add(new Misfit("checkIn", "must be within PT1M to PT12H"));
        }
        return misfits;
    }
}
