package org.anxin.dispatch.policy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderStep;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.form.Findings;
import org.anxin.dispatch.policy.domain.AdoptLadder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the ladder. What is written as text is read by hand, so that every field that doesn't fit is named. */
record LadderRequest(
        @Schema(description = "From when on it holds, with a zone; not in the past. Now when missing.") @Nullable
        Instant validFrom,

        @Schema(description = "In their order; none when nobody is to be called.")
        @NotNull
        @Size(max = 20, message = "must hold at most 20 steps")
        List<@NotNull Step> steps,

        @Schema(description = "Whom the post SUPERVISOR is; has to be given when a step calls it.") @Nullable
        String supervisor,

        @Schema(description = "When nobody is called who isn't on a shift; never when missing.") @Nullable
        HoursRequest quiet) {

    /** A step. */
    record Step(
            @Schema(
                    description =
                            "A stage of one of the centre's policies, or CHECK_IN; every stage's clock when missing.")
            @Nullable
            String stage,

            @Schema(implementation = LadderTrigger.class, required = true) @Nullable
            String trigger,

            @Schema(description = "In ISO notation such as PT30S, up to 366 days.", required = true) @Nullable
            String after,

            @Schema(implementation = LadderPost.class, required = true) @Nullable
            String post) {}

    /**
     * What is asked for.
     *
     * @throws org.anxin.service.problem.ProblemException 400, naming every field that can't be read
     */
    AdoptLadder command(Instant now) {
        var findings = new Findings();
        var read = new ArrayList<LadderStep>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var path = "steps[" + i + "].";
            var stage = findings.value(path + "stage", step.stage(), StageCode::new);
            findings.required(path + "trigger", step.trigger());
            var trigger = findings.constant(path + "trigger", step.trigger(), LadderTrigger.class);
            findings.required(path + "after", step.after());
            var after = findings.duration(path + "after", step.after());
            findings.required(path + "post", step.post());
            var post = findings.constant(path + "post", step.post(), LadderPost.class);
            if (trigger != null && after != null && post != null) {
                read.add(new LadderStep(i + 1, stage, trigger, after, post));
            }
        }
        var named = findings.value("supervisor", supervisor, ActorId::new);
        var hours = HoursRequest.read(findings, "quiet", quiet);
        findings.check();
        return new AdoptLadder(now, validFrom, read, named, hours);
    }
}
