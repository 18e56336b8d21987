package org.anxin.dispatch.policy.domain;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.eventstore.decide.Decision;

/** Clock policies: stages have names of their own, none of the platform's, and end with a step that follows their start. */
final class PolicyRules {
    /** Stages under which notices are told that follow from no clock of a policy. */
    private static final Set<String> RESERVED =
            Set.of("CHECK_IN", "POLICE_SUPPORT", "JOINT_RESPONSE", "ORDER_SUSPENDED", "ORDER_RESUMED");

    private PolicyRules() {}

    static Decision<ReferenceEvent, PolicyRefusal> adopt(AdoptPolicy command, Policies known) {
        var names = new HashSet<StageCode>();
        for (var terms : command.stages()) {
            if (RESERVED.contains(terms.stage().value())) {
                return Decision.refuse(new PolicyRefusal.StageReserved(terms.stage()));
            }
            if (runsBackwards(terms)) {
                return Decision.refuse(
                        new PolicyRefusal.StageRunsBackwards(command.stages().indexOf(terms), terms.stage()));
            }
            if (!names.add(terms.stage())) {
                return Decision.refuse(new PolicyRefusal.StageNamedTwice(terms.stage()));
            }
        }
        var validFrom = Versions.from(command.validFrom(), command.at());
        if (validFrom.isBefore(command.at())) {
            return Decision.refuse(new PolicyRefusal.ValidFromInThePast(command.at()));
        }
        var last = known.policy(command.policy());
        if (last != null
                && last.stages().equals(command.stages())
                && Objects.equals(last.scope(), command.scope())
                && Versions.holds(last.validFrom(), command.validFrom(), command.at())) {
            return Decision.nothing();
        }
        var version = last == null ? 1 : last.policy().version() + 1;
        return Decision.accept(
                command.at(),
                new PolicyAdopted(
                        new PolicyRef(command.policy(), version), validFrom, command.stages(), command.scope()));
    }

    /** Officer and team may come in either order; all else has one. */
    private static boolean runsBackwards(StageTerms terms) {
        return switch (terms.end()) {
            case ORDER_SIGNED -> terms.start() != ClockStart.MATTER_OPENED;
            case OFFICER_CONTACTED -> terms.start() == ClockStart.OFFICER_CONTACTED;
            case TEAM_ARRIVED -> terms.start() == ClockStart.TEAM_ARRIVED;
            case ROUND_HELD, ORDER_ENDED -> false;
        };
    }
}
