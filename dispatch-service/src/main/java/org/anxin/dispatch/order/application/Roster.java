package org.anxin.dispatch.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/** Who is responsible for a place, by the directory. */
@ApplicationScoped
public class Roster {
    @Nullable
    TeamCode teamFor(CentreCode centre, @Nullable GridCode grid) {
        throw new UnsupportedOperationException();
    }

    @Nullable
    OfficerCode officerOf(CentreCode centre, @Nullable GridCode grid) {
        throw new UnsupportedOperationException();
    }
}
