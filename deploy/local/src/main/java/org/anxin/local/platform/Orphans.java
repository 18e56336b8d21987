package org.anxin.local.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anxin.embedded.EmbeddedPostgreSql;

/** Children that outlived a supervisor that was killed. */
final class Orphans {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private Orphans() {}

    /**
     * Stops them in good order: services, broker, database. Call it with the data folder's lock in hand.
     *
     * @return how many there were
     */
    static int stop(DataFolder data) {
        var children = Marks.children(data);
        var services = children.stream()
                .filter(child -> !child.part().equals(KafkaPart.NAME))
                .toList();
        var brokers = children.stream()
                .filter(child -> child.part().equals(KafkaPart.NAME))
                .toList();
        stop(services);
        stop(brokers);
        var database = EmbeddedPostgreSql.stopOrphan(data.postgreSql(), data.log(PostgreSqlPart.NAME)) ? 1 : 0;
        return children.size() + database;
    }

    private static void stop(List<Marks.Child> children) {
        children.forEach(child -> child.process().destroy());
        var ended = CompletableFuture.allOf(
                children.stream().map(child -> child.process().onExit()).toArray(CompletableFuture[]::new));
        try {
            ended.get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            children.forEach(child -> child.process().destroyForcibly());
            ended.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
