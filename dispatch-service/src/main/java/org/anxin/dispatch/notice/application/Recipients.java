package org.anxin.dispatch.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Shift;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Who holds a post at a moment, and whether that person may be called then. */
@ApplicationScoped
class Recipients {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Reference reference;

    Recipients(Reference reference) {
        this.reference = reference;
    }

    /** Who holds the notice's post at a moment; null when nobody is named. */
    @Nullable
    ActorId of(Notice notice, Instant at) {
        var named = notice.named();
        if (named != null) {
            return named;
        }
        return reference
                .centre(notice.centre())
                .map(centre -> switch (notice.post()) {
                    case SECOND_SEAT -> first(centre.onDuty(at).stream().map(Shift::secondSeat));
                    case SHIFT_LEAD -> first(centre.onDuty(at).stream().map(Shift::lead));
                    case SUPERVISOR ->
                        centre.ladder(at).map(LadderAdopted::supervisor).orElse(null);
                    case DESK -> atDesk(centre.onDuty(at));
                    case POLICE_CONTACT, DEPARTMENT, TEAM -> null;
                })
                .orElse(null);
    }

    /** When the person may be called: at once, or about a clock after the quiet hours for one who isn't on duty. */
    Instant callable(Notice notice, @Nullable ActorId recipient, Instant at) {
        var centre = reference.centre(notice.centre()).orElse(null);
        if (!notice.mayWait() || centre == null || recipient == null || isOnDuty(centre, recipient, at)) {
            return at;
        }
        var quiet = centre.ladder(at).map(LadderAdopted::quiet).orElse(null);
        if (quiet == null) {
            return at;
        }
        var left = quiet.leftAt(at.atZone(ZONE).get(ChronoField.MINUTE_OF_DAY));
        return left == 0 ? at : at.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(left));
    }

    /** Of the desk's own shift, else of whichever is on, who has the second seat, else who leads it. */
    private static @Nullable ActorId atDesk(List<Shift> onDuty) {
        var desk = onDuty.stream().filter(shift -> shift.team() == null).toList();
        return first(Stream.of(
                        desk.stream().map(Shift::secondSeat),
                        desk.stream().map(Shift::lead),
                        onDuty.stream().map(Shift::secondSeat),
                        onDuty.stream().map(Shift::lead))
                .flatMap(Function.identity()));
    }

    private static boolean isOnDuty(CentreReference centre, ActorId person, Instant at) {
        return centre.onDuty(at).stream()
                .anyMatch(shift -> person.equals(shift.lead()) || person.equals(shift.secondSeat()));
    }

    private static @Nullable ActorId first(Stream<@Nullable ActorId> people) {
        return people.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
