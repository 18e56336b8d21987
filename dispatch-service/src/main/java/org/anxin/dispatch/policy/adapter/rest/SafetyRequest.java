package org.anxin.dispatch.policy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TwoPersonRule;
import org.anxin.dispatch.form.Findings;
import org.anxin.dispatch.policy.domain.AdoptSafety;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the rules for the safety of teams. Each rule is given, or named as off: nothing ends by being left out. */
record SafetyRequest(
        @Schema(description = "With a zone; not in the past. Now when missing.") @Nullable
        Instant validFrom,

        @Schema(
                description =
                        "How often a team on the spot gives a sign of life, such as PT30M, from PT1M to PT12H; off must name CHECK_IN when missing.")
        @Nullable
        String checkIn,

        @Schema(description = "Matters of these are never gone to alone; of MAJOR and ORDINARY.")
        @Nullable
        @Size(max = 10, message = "must hold at most 10")
        List<@NotNull String> twoPersonSeverities,

        @Schema(
                description =
                        "Nor those that are opened in these hours; off must name TWO_PERSONS when both are missing.")
        @Nullable
        HoursRequest twoPersonHours,

        @Schema(description = "Rules that don't hold here: CHECK_IN, TWO_PERSONS.")
        @Nullable
        @Size(max = 2, message = "must hold at most 2")
        List<@NotNull String> off) {

    /** A rule that a centre may do without. */
    enum Rule {
        CHECK_IN,
        TWO_PERSONS
    }

    /**
     * What is asked for.
     *
     * @throws org.anxin.service.problem.ProblemException 400, naming every field that can't be read
     */
    AdoptSafety command(Instant now) {
        var findings = new Findings();
        var interval = findings.duration("checkIn", checkIn);
        var severities = constants(findings, "twoPersonSeverities", twoPersonSeverities, Severity.class);
        var hours = HoursRequest.read(findings, "twoPersonHours", twoPersonHours);
        var without = constants(findings, "off", off, Rule.class);
        settled(findings, without, Rule.CHECK_IN, "checkIn", checkIn != null);
        settled(
                findings,
                without,
                Rule.TWO_PERSONS,
                "twoPersonSeverities",
                twoPersonHours != null || twoPersonSeverities != null && !twoPersonSeverities.isEmpty());
        findings.check();
        var twoPersons = severities.isEmpty() && hours == null ? null : new TwoPersonRule(severities, hours);
        return new AdoptSafety(now, validFrom, interval, twoPersons);
    }

    private static void settled(Findings findings, List<Rule> off, Rule rule, String field, boolean given) {
        if (given == off.contains(rule)) {
            findings.add(
                    field, given ? "must not be given where off names " + rule : "must be given, or off name " + rule);
        }
    }

    private static <T extends Enum<T>> List<T> constants(
            Findings findings, String field, @Nullable List<String> names, Class<T> type) {
        var read = new ArrayList<T>();
        for (var i = 0; names != null && i < names.size(); i++) {
            read.add(findings.constant(field + "[" + i + "]", names.get(i), type));
        }
        return read.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
