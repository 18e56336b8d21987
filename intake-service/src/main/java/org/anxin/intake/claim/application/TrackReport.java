package org.anxin.intake.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.MatterSummary;
import org.anxin.intake.matter.application.Matters;
import org.anxin.intake.matter.application.TrackingCodes;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Tells how far a report is to whoever has its tracking code: stages only, no personal data. */
@Singleton
public class TrackReport {
    private final Matters matters;
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final TrackingCodes trackingCodes;

    TrackReport(
            Matters matters,
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            TrackingCodes trackingCodes) {
        this.matters = matters;
        this.commands = commands;
        this.trackingCodes = trackingCodes;
    }

    /** How far a report is. */
    public enum Stage {
        /** It waits for a person to read it. */
        RECEIVED,
        /** A team was asked to go. */
        WITH_TEAM,
        /** The desk works on it. */
        WITH_DESK,
        /** It was answered, or otherwise ended, before anybody else worked on it. */
        ENDED
    }

    /**
     * How far it is.
     *
     * @param since when it reached the stage; null when that isn't told
     * @param erased what the reporter said was erased
     */
    public record Progress(
            Stage stage, Instant receivedAt, @Nullable Instant since, boolean erased) {}

    /**
     * The progress of the report of a code; empty when there is none.
     *
     * @param code as somebody types it: spaces and dashes don't matter, nor do letters that look like digits
     */
    public Uni<Optional<Progress>> of(String code) {
        return matters.ofTracking(trackingCodes.hash(normal(code)))
                .chain(found -> found.map(matter -> commands.load(new MatterId(matter.matterId()))
                                .map(state -> Optional.of(progress(
                                        matter,
                                        Matters.known(state).facts().people().wordsErased()))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Progress progress(MatterSummary matter, boolean erased) {
        var openedAt = matter.openedAt();
        if (matter.status().equals("CONCLUDED")) {
            return new Progress(Stage.ENDED, matter.receivedAt(), null, erased);
        }
        if (openedAt == null) {
            return new Progress(Stage.RECEIVED, matter.receivedAt(), matter.receivedAt(), erased);
        }
        var stage = matter.handedTo() == Holder.DISPATCH ? Stage.WITH_TEAM : Stage.WITH_DESK;
        return new Progress(stage, matter.receivedAt(), openedAt, erased);
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
