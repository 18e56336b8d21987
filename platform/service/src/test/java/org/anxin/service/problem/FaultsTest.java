package org.anxin.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.anxin.eventstore.StoreNotReadyException;
import org.junit.jupiter.api.Test;

/** What passes is tried again; what would come again for ever is parked. */
class FaultsTest {
    @Test
    void whatADatabaseThatRestartsThrowsWillPass() {
        assertThat(Faults.willPass(new ConnectException("refused"))).isTrue();
        assertThat(Faults.willPass(new CompletionException(new ConnectException("refused"))))
                .isTrue();
        assertThat(Faults.willPass(database("57P01"))).isTrue();
        assertThat(Faults.willPass(database("40001"))).isTrue();
        assertThat(Faults.willPass(database("25P04"))).isTrue();
        assertThat(Faults.willPass(new TimeoutException())).isTrue();
        assertThat(Faults.willPass(new SQLTransientConnectionException())).isTrue();
        assertThat(Faults.willPass(new StoreNotReadyException())).isTrue();
    }

    @Test
    void whatTheStatementOrTheCodeIsAtFaultForWillNot() {
        assertThat(Faults.willPass(database("23505"))).isFalse();
        assertThat(Faults.willPass(database("22021"))).isFalse();
        assertThat(Faults.willPass(database("21000"))).isFalse();
        assertThat(Faults.willPass(database("P0001"))).isFalse();
        assertThat(Faults.willPass(new IllegalStateException("a mistake"))).isFalse();
        assertThat(Faults.willPass(new NullPointerException())).isFalse();
    }

    private static PgException database(String state) {
        return new PgException("text", "ERROR", state, "detail");
    }
}
