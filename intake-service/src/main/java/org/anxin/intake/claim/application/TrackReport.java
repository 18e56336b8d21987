package org.anxin.intake.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.intake.matter.application.Courses;
import org.anxin.intake.matter.application.Courses.Course;
import org.anxin.intake.matter.application.MatterSummary;
import org.anxin.intake.matter.application.Matters;
import org.anxin.intake.matter.application.TrackingCodes;
import org.anxin.intake.matter.domain.Facts;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a report is to whoever has its tracking code: stages only, no personal data. A report that belongs to another matter is as far as that is; what
 * it belongs to isn't told.
 */
@Singleton
public class TrackReport {
    private final Matters matters;
    private final Courses courses;
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final TrackingCodes trackingCodes;

    TrackReport(
            Matters matters,
            Courses courses,
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            TrackingCodes trackingCodes) {
        this.matters = matters;
        this.courses = courses;
        this.commands = commands;
        this.trackingCodes = trackingCodes;
    }

    /** How far a report is. */
    public enum Stage {
        /** It waits for a person to read it. */
        RECEIVED,
        /** The duty desk was told to send a team. */
        WITH_DUTY_DESK,
        /** The order for the team was signed. */
        SIGNED,
        /** The team is on the spot. */
        ON_THE_SPOT,
        /** The desk or a mediator works on it. */
        WITH_DESK,
        /** Its outcome did not hold, and somebody works on it again. */
        TAKEN_UP_AGAIN,
        /** It has an outcome; a call-back may follow. */
        ENDED,
        /** It has an outcome and was followed up. */
        CLOSED
    }

    /**
     * How far it is.
     *
     * @param since when it reached the stage; null when that isn't known
     * @param outcome how it ended; null as long as it is open, and when that isn't known
     * @param joined how it belongs to another matter, whose stage this is; null for one of its own
     * @param erased what the reporter said was erased
     */
    public record Progress(
            Stage stage,
            Instant receivedAt,
            @Nullable Instant since,
            @Nullable Outcome outcome,
            @Nullable LinkKind joined,
            boolean erased) {}

    /**
     * The progress of the report of a code; empty when there is none.
     *
     * @param code as somebody types it: spaces and dashes don't matter, nor do letters that look like digits
     */
    public Uni<Optional<Progress>> of(String code) {
        return matters.ofTracking(trackingCodes.hash(normal(code)))
                .chain(found ->
                        found.map(this::of).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Progress>> of(MatterSummary report) {
        return commands.load(new MatterId(report.matterId())).chain(state -> {
            var facts = Matters.known(state).facts();
            return toldOf(report, facts)
                    .chain(matter -> courses.of(new MatterId(matter.matterId()))
                            .map(course -> Optional.of(progress(
                                    report,
                                    reached(matter, course),
                                    facts.people().wordsErased()))));
        });
    }

    /** The matter that a report belongs to, or is. */
    private Uni<MatterSummary> toldOf(MatterSummary report, Facts facts) {
        return report.linkedTo() == null
                ? Uni.createFrom().item(report)
                : matters.find(facts.centre(), new MatterId(report.linkedTo())).map(found -> found.orElse(report));
    }

    private record Reached(
            Stage stage, @Nullable Instant since, @Nullable Outcome outcome) {}

    private static Progress progress(MatterSummary report, Reached reached, boolean erased) {
        return new Progress(
                reached.stage(),
                report.receivedAt(),
                reached.since(),
                reached.outcome(),
                report.linkedTo() == null ? null : report.linkKind(),
                erased);
    }

    private static Reached reached(MatterSummary matter, Optional<Course> course) {
        if (matter.status().equals("IMPORTED")) {
            return matter.closedAt() == null
                    ? new Reached(Stage.ENDED, matter.concludedAt(), matter.outcome())
                    : new Reached(Stage.CLOSED, matter.closedAt(), matter.outcome());
        }
        return course.map(known -> reached(matter, known)).orElseGet(() -> atFirst(matter));
    }

    private static Reached reached(MatterSummary matter, Course course) {
        var step = course.step();
        if (step == null) {
            return course.open() ? atFirst(matter) : new Reached(Stage.ENDED, null, null);
        }
        return switch (step) {
            case SIGNED -> new Reached(Stage.SIGNED, course.at(), null);
            case ARRIVED -> new Reached(Stage.ON_THE_SPOT, course.at(), null);
            case HANDED_ON -> new Reached(Stage.WITH_DESK, course.at(), null);
            case REOPENED -> new Reached(Stage.TAKEN_UP_AGAIN, course.at(), null);
            case ENDED -> new Reached(Stage.ENDED, course.at(), course.outcome());
            case CLOSED -> new Reached(Stage.CLOSED, course.at(), course.outcome());
        };
    }

    /** As long as nothing of the first holder was read on the log. */
    private static Reached atFirst(MatterSummary matter) {
        if (matter.status().equals("CONCLUDED")) {
            return new Reached(Stage.ENDED, null, null);
        }
        if (matter.openedAt() == null) {
            return new Reached(Stage.RECEIVED, matter.receivedAt(), null);
        }
        var stage = matter.handedTo() == Holder.DISPATCH ? Stage.WITH_DUTY_DESK : Stage.WITH_DESK;
        return new Reached(stage, matter.openedAt(), null);
    }

    /** As Crockford's base 32 is to be read. */
    static String normal(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
