package org.anxin.intake.matter.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.domain.Outlines;
import org.anxin.intake.matter.domain.PolicyInForce;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What a report is held against: the centre's directory and its clock policy. */
@Singleton
class Surroundings {
    private final Reference reference;
    private final PolicyCode policy;

    Surroundings(Reference reference, IntakeConfig config) {
        this.reference = reference;
        this.policy = new PolicyCode(config.policy());
    }

    /**
     * The grid and site of a report, as far as the directory knows them: by the codes of its place, a site's grid being its own; else the grid whose
     * outline its position lies in; else where the enterprise has its site that the report is about.
     */
    Place resolve(CentreCode centre, ReportForm form) {
        var directory = reference.centre(centre).orElse(null);
        if (directory == null) {
            return new Place(null, null);
        }
        var site = site(directory, form.place().siteCode());
        var grid = grid(directory, form.place().gridCode());
        if (site != null) {
            return new Place(grid == null ? site.grid() : grid, site.site());
        }
        if (grid != null) {
            return new Place(grid, null);
        }
        var position = form.place().position();
        return Optional.ofNullable(position)
                .flatMap(known -> Outlines.gridAt(directory.grids(), known.system(), known.position()))
                .map(found -> new Place(found, null))
                .or(() -> ofEnterprise(directory, form))
                .orElse(new Place(null, null));
    }

    /** Where the enterprises of a report have their sites, when these leave no choice of grid. */
    private static Optional<Place> ofEnterprise(CentreReference directory, ReportForm form) {
        var codes = form.parties().stream()
                .map(party -> party.creditCode())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        var sites = directory.sites().stream()
                .filter(site -> site.organisation() != null
                        && codes.contains(site.organisation().value()))
                .toList();
        return sites.stream().map(SiteRegistered::grid).distinct().count() == 1
                ? Optional.of(new Place(
                        sites.getFirst().grid(),
                        sites.size() == 1 ? sites.getFirst().site() : null))
                : Optional.empty();
    }

    boolean hasGrid(CentreCode centre, GridCode grid) {
        return reference
                .centre(centre)
                .flatMap(directory -> directory.grid(grid))
                .isPresent();
    }

    /** The catalogue that holds; of a centre that has adopted none, one that asks for nothing. */
    CatalogueInForce catalogue(CentreCode centre) {
        return new CatalogueInForce(reference.centre(centre));
    }

    /**
     * Holds what a person names against the catalogue.
     *
     * @param category that it has to belong to
     * @throws ProblemException 422 when the catalogue has no such subcategory there
     */
    void requireSubcategory(CentreCode centre, @Nullable SubcategoryCode subcategory, @Nullable Category category) {
        if (subcategory == null) {
            return;
        }
        var sorted = catalogue(centre).subcategory(subcategory.value());
        if (sorted == null || sorted.category() != category) {
            throw new ProblemException(Problem.unprocessable(
                    "unknown-subcategory",
                    "the catalogue has no such subcategory of this category",
                    new FieldError("subcategory", "must be one of the category's in GET /intake/catalogue")));
        }
    }

    /**
     * The clock policy that holds at a moment.
     *
     * @throws ProblemException 503 while none is known
     */
    PolicyInForce policy(CentreCode centre, Instant at) {
        return policy(centre, directory -> directory.policy(policy, at));
    }

    /**
     * The clock policy for such a matter at a moment.
     *
     * @throws ProblemException 503 while none is known
     */
    PolicyInForce policy(
            CentreCode centre, Channel channel, @Nullable Category category, @Nullable Severity severity, Instant at) {
        var known = severity == null ? Severity.ORDINARY : severity;
        return policy(centre, directory -> directory.policy(policy, channel, category, known, at));
    }

    private PolicyInForce policy(CentreCode centre, Function<CentreReference, Optional<PolicyAdopted>> look) {
        return reference
                .centre(centre)
                .flatMap(look)
                .map(adopted -> new PolicyInForce(adopted.policy(), signWithin(adopted)))
                .orElseThrow(() -> ProblemException.retryAfter(
                        1,
                        Problem.of(
                                503,
                                "no-policy-yet",
                                "no clock policy of the centre " + centre.value() + " is known yet")));
    }

    private static @Nullable Duration signWithin(PolicyAdopted adopted) {
        for (var terms : adopted.stages()) {
            if (terms.start() == ClockStart.MATTER_OPENED && terms.end() == ClockEnd.ORDER_SIGNED) {
                return terms.limit();
            }
        }
        return null;
    }

    private static @Nullable SiteRegistered site(CentreReference directory, @Nullable String code) {
        return code(code, SiteCode::new).flatMap(directory::site).orElse(null);
    }

    private static @Nullable GridCode grid(CentreReference directory, @Nullable String code) {
        return code(code, GridCode::new)
                .flatMap(directory::grid)
                .map(grid -> grid.grid())
                .orElse(null);
    }

    /** A text that can't be a code of ours is none of the directory's. */
    private static <T extends Code> Optional<T> code(@Nullable String text, Function<String, T> type) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
