package org.anxin.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import java.util.stream.Stream;
import org.anxin.eventstore.StoreNotReadyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each failure has its status and rule; what nobody foresaw is told without detail. */
class ProblemMappingTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ProblemException(Problem.conflict("second-outcome", "d")), 409, "second-outcome"),
                Arguments.of(new NotFoundException(), 404, "unknown-path"),
                Arguments.of(new NotAllowedException("GET"), 405, "wrong-method"),
                Arguments.of(new NotSupportedException(), 415, "unsupported-media-type"),
                Arguments.of(new StoreNotReadyException(), 503, "starting"),
                Arguments.of(new PgException("m", "ERROR", "57P01", "d"), 503, "try-again"),
                Arguments.of(new PgException("m", "ERROR", "23505", "Key (phone)=(1)"), 500, "unforeseen"),
                Arguments.of(new IllegalStateException("secret"), 500, "unforeseen"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureHasItsStatusAndRule(Throwable failure, int status, String rule) {
        var problem = ProblemMapping.of(failure).problem();
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.type()).isEqualTo("/problems/" + rule);
    }

    @Test
    void whoComesTooEarlyIsToldWhenToComeAgain() {
        assertThat(ProblemMapping.of(new StoreNotReadyException()).headers()).containsKey("Retry-After");
    }

    @Test
    void whatNobodyForesawIsToldWithoutDetail() {
        assertThat(ProblemMapping.of(new IllegalStateException("secret"))
                        .problem()
                        .detail())
                .isNull();
    }
}
