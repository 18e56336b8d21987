package org.anxin.intake.matter.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.Place;
import org.anxin.intake.matter.application.Candidates.Found;
import org.anxin.intake.matter.domain.Alike;
import org.anxin.intake.matter.domain.Alike.Reason;
import org.anxin.intake.matter.domain.Alike.SamePlace;
import org.anxin.intake.matter.domain.Alike.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A matter that a report may be the same as, or belong to.
 *
 * @param score from 0 to 100
 * @param open whether it has no outcome yet; one that has would have to be reopened
 * @param certain whether a report is linked to it without a person
 */
public record Candidate(
        UUID matterId, int score, Suggestion suggestion, List<Reason> reasons, boolean open, boolean certain) {
    /** The likeliest first, of equals the one that came in last. */
    static List<Candidate> of(List<Found> found, Place place, boolean drill, Instant receivedAt) {
        return found.stream()
                .sorted(Comparator.comparing(Found::receivedAt).reversed())
                .map(one -> of(one, place, drill, receivedAt))
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .limit(Candidates.MOST)
                .toList();
    }

    private static Candidate of(Found found, Place place, boolean drill, Instant receivedAt) {
        var alike = new Alike(
                found.samePhone(),
                found.sameEnterprise(),
                samePlace(found, place),
                Duration.between(found.receivedAt(), receivedAt).abs(),
                found.open(),
                found.drill() == drill);
        return new Candidate(
                found.matter().value(),
                alike.score(),
                alike.suggestion(),
                alike.reasons(),
                found.open(),
                alike.isCertainRepeat());
    }

    /** Two sites of one grid are two places. */
    private static SamePlace samePlace(Found found, Place place) {
        if (found.site() != null && place.site() != null) {
            return is(place.site(), found.site()) ? SamePlace.SITE : SamePlace.NONE;
        }
        return is(place.grid(), found.grid()) ? SamePlace.GRID : SamePlace.NONE;
    }

    private static boolean is(@Nullable Code code, @Nullable String text) {
        return code != null && code.value().equals(text);
    }

    /** What a sender is told of it. */
    String told() {
        return "looks like a %s of the matter %s, which is %s (score %d: %s)"
                .formatted(
                        suggestion == Suggestion.JOIN ? "further claim in the dispute" : "repeat",
                        matterId,
                        open ? "open" : "concluded and may have to be reopened",
                        score,
                        String.join(", ", reasons.stream().map(Enum::name).toList()));
    }
}
