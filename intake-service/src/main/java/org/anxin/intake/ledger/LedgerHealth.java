package org.anxin.intake.ledger;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether imports go on, as a part of the flow. */
@Singleton
@HealthGroup("flow")
class LedgerHealth implements AsyncHealthCheck {
    private final LedgerTable table;

    LedgerHealth(LedgerTable table) {
        this.table = table;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var check = HealthCheckResponse.named("imports");
        return table.stuck()
                .map(stuck -> check.status(stuck == 0).withData("stuck", stuck).build())
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.named("imports")
                        .down()
                        .withData("fault", "the database can't be asked")
                        .build());
    }
}
