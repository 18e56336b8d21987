package org.anxin.dispatch.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.eventstore.decide.Decision;
import org.anxin.service.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Rules of a centre that are kept as versions: what is the same as the last one adds none, and none holds from a moment that has passed. */
final class Versions {
    /** Stages under which notices are told that follow from no clock of a policy. */
    private static final Set<String> RESERVED =
            Set.of("CHECK_IN", "POLICE_SUPPORT", "JOINT_RESPONSE", "ORDER_SUSPENDED", "ORDER_RESUMED");
    /** The one of them that steps of a ladder may be for. */
    private static final StageCode CHECK_IN = new StageCode("CHECK_IN");

    private static final Duration LONGEST_STEP = Duration.ofDays(366);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1), LONGEST_INTERVAL = Duration.ofHours(12);

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
            if (runsBackwards(terms)) {
                return Decision.refuse(
                        new DirectoryRefusal.StageRunsBackwards(command.stages().indexOf(terms), terms.stage()));
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
        var misfits = misfits(command, directory, validFrom);
        if (!misfits.isEmpty()) {
            return Decision.refuse(new DirectoryRefusal.LadderDoesNotFit(misfits));
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
        var misfits = misfits(command, validFrom);
        if (!misfits.isEmpty()) {
            return Decision.refuse(new DirectoryRefusal.SafetyDoesNotFit(misfits));
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

    static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptTerm command, Directory directory) {
        if (directory.centre() == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchCentre());
        }
        var last = directory.term(command.term());
        var next = new TermAdopted(
                command.term(),
                last == null ? 1 : last.version() + 1,
                command.jurisdiction(),
                command.validFrom(),
                command.limit(),
                command.extension(),
                command.source(),
                command.trigger());
        return last != null && next.equals(as(last, next.version()))
                ? Decision.nothing()
                : Decision.accept(command.at(), next);
    }

    private static List<FieldError> misfits(AdoptLadder command, Directory directory, Instant validFrom) {
        var findings = new Findings();
        notInThePast(findings, validFrom, command.at());
        var stages = directory.policies().stream()
                .flatMap(policy -> policy.stages().stream())
                .map(StageTerms::stage)
                .collect(Collectors.toSet());
        for (var step : command.steps()) {
            var path = "steps[" + (step.step() - 1) + "].";
            var stage = step.stage();
            if (stage != null && !stage.equals(CHECK_IN) && !stages.contains(stage)) {
                findings.add(path + "stage", "must be a stage of GET /dispatch/policies, or CHECK_IN");
            }
            if (step.after().compareTo(LONGEST_STEP) > 0) {
                findings.add(path + "after", "must be within PT0S to P366D");
            }
            if (step.post() == LadderPost.SUPERVISOR && command.supervisor() == null) {
                findings.add(path + "post", "calls a supervisor: supervisor must say who that is");
            }
        }
        return findings.errors();
    }

    private static List<FieldError> misfits(AdoptSafety command, Instant validFrom) {
        var findings = new Findings();
        notInThePast(findings, validFrom, command.at());
        var checkIn = command.checkIn();
        if (checkIn != null && (checkIn.compareTo(SHORTEST_INTERVAL) < 0 || checkIn.compareTo(LONGEST_INTERVAL) > 0)) {
            findings.add("checkIn", "must be within PT1M to PT12H");
        }
        return findings.errors();
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

    private static void notInThePast(Findings findings, Instant validFrom, Instant now) {
        if (validFrom.isBefore(now)) {
            findings.add("validFrom", "must not lie before " + now);
        }
    }

    private static TermAdopted as(TermAdopted term, int version) {
        return new TermAdopted(
                term.term(),
                version,
                term.jurisdiction(),
                term.validFrom(),
                term.limit(),
                term.extension(),
                term.source(),
                term.trigger());
    }

    /** Whether a version holds from when it was asked for; no moment means now, which a version for later doesn't answer. */
    private static boolean holds(Instant from, @Nullable Instant asked, Instant now) {
        return asked == null ? !from.isAfter(now) : from.equals(asked);
    }
}
