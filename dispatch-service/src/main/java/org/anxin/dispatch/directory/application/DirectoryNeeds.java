package org.anxin.dispatch.directory.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.Shift;
import org.anxin.dispatch.directory.domain.RetireEntry.Hanging;
import org.anxin.dispatch.order.application.OrderReader;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What needs an entry outside the directory: open orders, and shifts that aren't over. */
@Singleton
class DirectoryNeeds {
    private static final int MOST_ORDERS = 10;

    private final OrderReader orders;
    private final Reference reference;
    private final PlatformClock clock;

    DirectoryNeeds(OrderReader orders, Reference reference, PlatformClock clock) {
        this.orders = orders;
        this.reference = reference;
        this.clock = clock;
    }

    /** At most 10 orders are named. */
    Uni<List<Hanging>> of(CentreCode centre, EntryKind kind, EntryCode code) {
        var shifts = shifts(centre, kind, code);
        var held = switch (kind) {
            case GRID -> OrderReader.Held.GRID;
            case SITE -> OrderReader.Held.SITE;
            case TEAM -> OrderReader.Held.TEAM;
            case DEPARTMENT -> OrderReader.Held.DEPARTMENT;
            case CENTRE, OFFICER, SERVICE_TEAM, POLICE_CONTACT, PERSON -> null;
        };
        return held == null
                ? Uni.createFrom().item(shifts)
                : orders.open(centre, held, code.value(), MOST_ORDERS).map(open -> {
                    var all = new ArrayList<>(shifts);
                    open.forEach(matter ->
                            all.add(new Hanging("orders", matter.value().toString())));
                    return List.copyOf(all);
                });
    }

    private List<Hanging> shifts(CentreCode centre, EntryKind kind, EntryCode code) {
        var now = clock.now();
        return reference.centre(centre).stream()
                .flatMap(known -> known.rosters().entrySet().stream())
                .filter(roster ->
                        roster.getValue().stream().anyMatch(shift -> shift.to().isAfter(now) && has(shift, kind, code)))
                .map(roster -> new Hanging("rosters", roster.getKey().value()))
                .toList();
    }

    private static boolean has(Shift shift, EntryKind kind, EntryCode code) {
        return switch (kind) {
            case TEAM -> same(shift.team(), code);
            case OFFICER -> shift.officers().stream().anyMatch(officer -> same(officer, code));
            case PERSON -> same(shift.lead(), code) || same(shift.secondSeat(), code);
            case CENTRE, GRID, SITE, SERVICE_TEAM, DEPARTMENT, POLICE_CONTACT -> false;
        };
    }

    private static boolean same(@Nullable Code one, EntryCode code) {
        return one != null && one.value().equals(code.value());
    }
}
