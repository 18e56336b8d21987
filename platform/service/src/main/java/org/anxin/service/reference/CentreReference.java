package org.anxin.service.reference;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CatalogueCategory;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.ReportField;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftHandOverId;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.UpstreamTerm;
import org.jspecify.annotations.Nullable;

/** Directory and policies of one centre. */
public final class CentreReference {
    private static final int HAND_OVERS = 50;

    private final DirectoryEntries entries;
    private final List<PolicyAdopted> policies = new ArrayList<>();
    private final Map<RosterCode, List<Shift>> rosters = new LinkedHashMap<>();
    private final Map<ShiftHandOverId, ShiftHandOver> handOvers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ShiftHandOverId, ShiftHandOver> eldest) {
            return size() > HAND_OVERS;
        }
    };
    private final List<LadderAdopted> ladders = new ArrayList<>();
    private final Map<SourceCode, Map<String, UpstreamTerm>> upstream = new HashMap<>();
    private final Map<MatterKind, List<ReportField>> required = new EnumMap<>(MatterKind.class);
    private final Map<String, Sorted> subcategories = new HashMap<>();
    private final List<SafetyAdopted> safeties = new ArrayList<>();
    private final List<TermAdopted> terms = new ArrayList<>();

    /** @param now what of the directory holds depends on it */
    CentreReference(InstantSource now) {
        entries = new DirectoryEntries(now);
    }

    /** A grid with its officer. */
    public synchronized Optional<GridRegistered> grid(GridCode grid) {
        return entries.one(GridRegistered.class, EntryKind.GRID, grid);
    }

    /** A site with its grid. */
    public synchronized Optional<SiteRegistered> site(SiteCode site) {
        return entries.one(SiteRegistered.class, EntryKind.SITE, site);
    }

    /** The team that serves a grid: one that names it, else one that serves all the others. */
    public synchronized Optional<TeamCode> teamOnDuty(@Nullable GridCode grid) {
        var teams = teams();
        return teams.stream()
                .filter(team -> grid != null && team.grids().contains(grid))
                .findFirst()
                .or(() -> teams.stream().filter(team -> team.grids().isEmpty()).findFirst())
                .map(TeamRegistered::team);
    }

    /** Whether matters can be escalated to this department. */
    public synchronized boolean hasDepartment(DepartmentCode department) {
        return entries.one(DepartmentRegistered.class, EntryKind.DEPARTMENT, department)
                .isPresent();
    }

    /** The version of a policy that holds at a moment: the one adopted last among those valid by then. */
    public synchronized Optional<PolicyAdopted> policy(PolicyCode policy, Instant at) {
        return policies.stream()
                .filter(adopted -> adopted.policy().policy().equals(policy)
                        && !adopted.validFrom().isAfter(at))
                .max(Comparator.comparing(PolicyAdopted::validFrom)
                        .thenComparing(adopted -> adopted.policy().version()));
    }

    /**
     * The policy for a matter at a moment: the narrowest of those that are made for such matters, else the one for all others.
     *
     * @param others the policy of matters that have none of their own
     * @param channel null when nobody knows it
     */
    public synchronized Optional<PolicyAdopted> policy(
            PolicyCode others, @Nullable Channel channel, @Nullable Category category, Severity severity, Instant at) {
        return policies.stream()
                .map(adopted -> adopted.policy().policy())
                .distinct()
                .flatMap(code -> policy(code, at).stream())
                .filter(adopted -> adopted.scope() != null && adopted.scope().fits(channel, category, severity))
                .max(Comparator.<PolicyAdopted>comparingInt(adopted ->
                                adopted.scope() == null ? 0 : adopted.scope().narrowness())
                        .thenComparing(adopted -> adopted.policy().policy().value(), Comparator.reverseOrder()))
                .or(() -> policy(others, at));
    }

    /** All grids, in the order in which they were registered. */
    public synchronized Collection<GridRegistered> grids() {
        return entries.all(GridRegistered.class, EntryKind.GRID);
    }

    /** All sites. */
    public synchronized Collection<SiteRegistered> sites() {
        return entries.all(SiteRegistered.class, EntryKind.SITE);
    }

    /** All teams. */
    public synchronized Collection<TeamRegistered> teams() {
        return entries.all(TeamRegistered.class, EntryKind.TEAM);
    }

    /** All departments. */
    public synchronized Collection<DepartmentCode> departments() {
        return entries.all(DepartmentRegistered.class, EntryKind.DEPARTMENT).stream()
                .map(DepartmentRegistered::department)
                .toList();
    }

    /** Every version of every policy. */
    public synchronized Collection<PolicyAdopted> policies() {
        return List.copyOf(policies);
    }

    /** What the catalogue asks a report of a kind for; nothing while none was adopted. */
    public synchronized List<ReportField> required(MatterKind kind) {
        return required.getOrDefault(kind, List.of());
    }

    /**
     * A subcategory of the catalogue.
     *
     * @param word its code or its term
     */
    public synchronized Optional<Sorted> subcategory(String word) {
        return Optional.ofNullable(subcategories.get(word));
    }

    /** A subcategory with the category that it belongs to. */
    public record Sorted(Category category, SubcategoryCode subcategory) {}

    /** What a source's word stands for, when the catalogue knows it. */
    public synchronized Optional<UpstreamTerm> upstream(SourceCode source, String term) {
        return Optional.ofNullable(upstream.getOrDefault(source, Map.of()).get(term));
    }

    /** The version of the ladder that holds at a moment: the one adopted last among those valid by then. */
    public synchronized Optional<LadderAdopted> ladder(Instant at) {
        return ladders.stream()
                .filter(adopted -> !adopted.validFrom().isAfter(at))
                .max(Comparator.comparing(LadderAdopted::validFrom).thenComparing(LadderAdopted::version));
    }

    /** The rules for the safety of teams that hold at a moment: those adopted last among the ones valid by then. */
    public synchronized Optional<SafetyAdopted> safety(Instant at) {
        return safeties.stream()
                .filter(adopted -> !adopted.validFrom().isAfter(at))
                .max(Comparator.comparing(SafetyAdopted::validFrom).thenComparing(SafetyAdopted::version));
    }

    /** The terms by law that hold at a moment: of each the version valid last, in the order in which they were adopted. */
    public synchronized List<TermAdopted> terms(Instant at) {
        return terms.stream()
                .map(TermAdopted::term)
                .distinct()
                .flatMap(code -> terms.stream()
                        .filter(adopted -> adopted.term().equals(code)
                                && !adopted.validFrom().isAfter(at))
                        .max(Comparator.comparing(TermAdopted::validFrom).thenComparing(TermAdopted::version))
                        .stream())
                .toList();
    }

    /** The police contact of a grid, or of the smallest grid that it is part of and that has one. */
    public synchronized Optional<ActorId> policeContact(GridCode grid) {
        var seen = new HashSet<GridCode>();
        for (var next = grid; next != null && seen.add(next); next = parent(next)) {
            var contact = entries.one(PoliceContactNamed.class, EntryKind.POLICE_CONTACT, next);
            if (contact.isPresent()) {
                return contact.map(PoliceContactNamed::contact);
            }
        }
        return Optional.empty();
    }

    private @Nullable GridCode parent(GridCode grid) {
        return grid(grid).map(GridRegistered::parent).orElse(null);
    }

    /** The shifts that are on at a moment, of all rosters. */
    public synchronized List<Shift> onDuty(Instant at) {
        return rosters.values().stream()
                .flatMap(List::stream)
                .filter(shift -> shift.covers(at))
                .toList();
    }

    /**
     * A hand-over of a shift.
     *
     * @param taken null while nobody has signed as the second person
     */
    public record ShiftHandOver(
            ShiftHandedOver handed, @Nullable ShiftTakenOver taken) {}

    /** The last 50 hand-overs of shifts, the newest first. */
    public synchronized List<ShiftHandOver> handOvers() {
        return List.copyOf(handOvers.values()).reversed();
    }

    /** Every roster with its shifts as they are planned now. */
    public synchronized Map<RosterCode, List<Shift>> rosters() {
        return Map.copyOf(rosters);
    }

    synchronized void apply(ReferenceEvent event) {
        switch (event) {
            case DirectoryEntry entry -> entries.add(entry);
            case PolicyAdopted policy -> {
                policies.removeIf(adopted -> adopted.policy().equals(policy.policy()));
                policies.add(policy);
            }
            case LadderAdopted ladder -> {
                ladders.removeIf(adopted -> adopted.version() == ladder.version());
                ladders.add(ladder);
            }
            case CatalogueAdopted catalogue -> {
                required.clear();
                catalogue.kinds().forEach(kind -> required.put(kind.kind(), kind.required()));
                subcategories.clear();
                catalogue.categories().forEach(this::sort);
                upstream.clear();
                catalogue
                        .upstream()
                        .forEach(known -> upstream.computeIfAbsent(known.source(), _ -> new HashMap<>())
                                .put(known.term().value(), known));
            }
            case SafetyAdopted safety -> {
                safeties.removeIf(adopted -> adopted.version() == safety.version());
                safeties.add(safety);
            }
            case TermAdopted term -> {
                terms.removeIf(adopted -> adopted.term().equals(term.term()) && adopted.version() == term.version());
                terms.add(term);
            }
            case ShiftHandedOver handed -> handOvers.put(handed.handOver(), new ShiftHandOver(handed, null));
            case ShiftTakenOver taken ->
                handOvers.computeIfPresent(taken.handOver(), (_, known) -> new ShiftHandOver(known.handed(), taken));
            case RosterPlanned planned -> rosters.put(planned.roster(), planned.shifts());
            case DutySwapped swapped -> rosters.computeIfPresent(swapped.roster(), (_, shifts) -> swapped.in(shifts));
        }
    }

    /** A code goes before a term that reads the same. */
    private void sort(CatalogueCategory category) {
        category.subcategories().forEach(each -> {
            var sorted = new Sorted(category.category(), each.subcategory());
            subcategories.putIfAbsent(each.term().value(), sorted);
            subcategories.put(each.subcategory().value(), sorted);
        });
    }
}
