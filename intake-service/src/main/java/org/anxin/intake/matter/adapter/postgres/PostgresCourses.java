package org.anxin.intake.matter.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.intake.matter.application.Courses;
import org.jspecify.annotations.Nullable;

/** Reads what was noted of the log. */
@Singleton
class PostgresCourses implements Courses {
    private static final String COURSE =
            "SELECT is_open, holder, step, step_at, outcome FROM matter_course WHERE matter_id = $1";

    private final Pool pool;

    PostgresCourses(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Course>> of(MatterId matter) {
        return pool.preparedQuery(COURSE).execute(Tuple.of(matter.value())).map(rows -> {
            for (var row : rows) {
                return Optional.of(course(row));
            }
            return Optional.empty();
        });
    }

    private static Course course(Row row) {
        return new Course(
                row.getBoolean(0),
                known(row.getString(1), Holder::valueOf),
                known(row.getString(2), Step::valueOf),
                known(row.getOffsetDateTime(3), OffsetDateTime::toInstant),
                known(row.getString(4), Outcome::valueOf));
    }

    private static <F, T> @Nullable T known(@Nullable F value, Function<F, T> read) {
        return value == null ? null : read.apply(value);
    }
}
