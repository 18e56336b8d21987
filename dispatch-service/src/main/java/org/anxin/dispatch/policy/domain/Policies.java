package org.anxin.dispatch.policy.domain;

import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.TermCode;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * Every version of what a centre has adopted, each list in the order in which it was told. They stand in the stream of the centre's directory.
 *
 * @param centre null before the centre was told
 */
public record Policies(
        @Nullable CentreCode centre,
        List<PolicyAdopted> policies,
        List<LadderAdopted> ladders,
        List<SafetyAdopted> safety,
        List<TermAdopted> terms) {
    /** The rules of policies as one value. */
    public static final Decider<PolicyCommand, ReferenceEvent, Policies, PolicyRefusal> DECIDER = new Decider<>(
            new Policies(null, List.of(), List.of(), List.of(), List.of()), Policies::decide, Policies::evolve);

    public Policies {
        policies = List.copyOf(policies);
        ladders = List.copyOf(ladders);
        safety = List.copyOf(safety);
        terms = List.copyOf(terms);
    }

    /** The version of a policy that was adopted last; null when there is none. */
    public @Nullable PolicyAdopted policy(PolicyCode code) {
        return policies.reversed().stream()
                .filter(adopted -> adopted.policy().policy().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The version of a term by law that was adopted last; null when there is none. */
    public @Nullable TermAdopted term(TermCode code) {
        return terms.reversed().stream()
                .filter(adopted -> adopted.term().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Decision<ReferenceEvent, PolicyRefusal> decide(PolicyCommand command, Policies known) {
        if (known.centre == null) {
            return Decision.refuse(new PolicyRefusal.NoSuchCentre());
        }
        return switch (command) {
            case AdoptPolicy adopt -> PolicyRules.adopt(adopt, known);
            case AdoptLadder adopt -> LadderRules.adopt(adopt, known);
            case AdoptSafety adopt -> SafetyRules.adopt(adopt, known);
            case AdoptTerm adopt -> TermRules.adopt(adopt, known);
        };
    }

    private static Policies evolve(Policies known, Occurred<ReferenceEvent> occurred) {
        return switch (occurred.event()) {
            case CentreRegistered registered ->
                new Policies(registered.centre(), known.policies, known.ladders, known.safety, known.terms);
            case PolicyAdopted adopted ->
                new Policies(known.centre, and(known.policies, adopted), known.ladders, known.safety, known.terms);
            case LadderAdopted adopted ->
                new Policies(known.centre, known.policies, and(known.ladders, adopted), known.safety, known.terms);
            case SafetyAdopted adopted ->
                new Policies(known.centre, known.policies, known.ladders, and(known.safety, adopted), known.terms);
            case TermAdopted adopted ->
                new Policies(known.centre, known.policies, known.ladders, known.safety, and(known.terms, adopted));
            case DirectoryEntry _,
                    CatalogueAdopted _,
                    RosterPlanned _,
                    DutySwapped _,
                    ShiftHandedOver _,
                    ShiftTakenOver _ -> known;
        };
    }

    private static <E> List<E> and(List<E> versions, E next) {
        var all = new ArrayList<>(versions);
        all.add(next);
        return all;
    }
}
