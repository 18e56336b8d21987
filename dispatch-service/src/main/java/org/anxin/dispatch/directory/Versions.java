package org.anxin.dispatch.directory;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageCode;
import org.anxin.eventstore.decide.Decision;
import org.jspecify.annotations.Nullable;

/** Rules of a centre that are kept as versions: what is the same as the last one adds none, and none holds from a moment that has passed. */
final class Versions {
    /** Stages under which notices are told that follow from no clock of a policy. */
    private static final Set<String> RESERVED = Set.of("CHECK_IN", "POLICE_SUPPORT", "JOINT_RESPONSE");

    private Versions() {}

    static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptPolicy command, Directory directory) {
        if (directory.centre() == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchCentre());
        }
        var names = new HashSet<StageCode>();
        for (var terms : command.stages()) {
            if (RESERVED.contains(terms.stage().value())) {
                return Decision.refuse(new DirectoryRefusal.StageReserved(terms.stage()));
            }
            if (!names.add(terms.stage())) {
                return Decision.refuse(new DirectoryRefusal.StageNamedTwice(terms.stage()));
            }
        }
        var validFrom = command.validFrom() == null ? command.at() : command.validFrom();
        if (validFrom.isBefore(command.at())) {
            return Decision.refuse(new DirectoryRefusal.ValidFromInThePast(command.at()));
        }
        var last = directory.policy(command.policy());
        if (last != null
                && last.stages().equals(command.stages())
                && Objects.equals(last.scope(), command.scope())
                && holds(last.validFrom(), command.validFrom(), command.at())) {
            return Decision.nothing();
        }
        var version = last == null ? 1 : last.policy().version() + 1;
        return Decision.accept(
                command.at(),
                new PolicyAdopted(
                        new PolicyRef(command.policy(), version), validFrom, command.stages(), command.scope()));
    }

    static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptLadder command, Directory directory) {
        if (directory.centre() == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchCentre());
        }
        var validFrom = command.validFrom() == null ? command.at() : command.validFrom();
        if (validFrom.isBefore(command.at())) {
            return Decision.refuse(new DirectoryRefusal.ValidFromInThePast(command.at()));
        }
        var last = directory.ladder();
        if (last != null
                && last.steps().equals(command.steps())
                && Objects.equals(last.supervisor(), command.supervisor())
                && Objects.equals(last.quiet(), command.quiet())
                && holds(last.validFrom(), command.validFrom(), command.at())) {
            return Decision.nothing();
        }
        var version = last == null ? 1 : last.version() + 1;
        return Decision.accept(
                command.at(),
                new LadderAdopted(version, validFrom, command.steps(), command.supervisor(), command.quiet()));
    }

    static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptSafety command, Directory directory) {
        if (directory.centre() == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchCentre());
        }
        var validFrom = command.validFrom() == null ? command.at() : command.validFrom();
        if (validFrom.isBefore(command.at())) {
            return Decision.refuse(new DirectoryRefusal.ValidFromInThePast(command.at()));
        }
        var last = directory.told(SafetyAdopted.class).stream()
                .reduce((_, later) -> later)
                .orElse(null);
        if (last != null
                && Objects.equals(last.checkIn(), command.checkIn())
                && Objects.equals(last.twoPersons(), command.twoPersons())
                && holds(last.validFrom(), command.validFrom(), command.at())) {
            return Decision.nothing();
        }
        var version = last == null ? 1 : last.version() + 1;
        return Decision.accept(
                command.at(), new SafetyAdopted(version, validFrom, command.checkIn(), command.twoPersons()));
    }

    /** Whether a version holds from when it was asked for; no moment means now, which a version for later doesn't answer. */
    private static boolean holds(Instant from, @Nullable Instant asked, Instant now) {
        return asked == null ? !from.isAfter(now) : from.equals(asked);
    }
}
