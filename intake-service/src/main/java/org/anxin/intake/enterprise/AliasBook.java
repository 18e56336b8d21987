package org.anxin.intake.enterprise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.CentreCode;
import org.anxin.intake.enterprise.AliasTable.Alias;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.intake.matter.application.OtherNames;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The aliases in memory, so that a report that comes in asks for nothing more. What another instance has written is known within seconds. */
@Singleton
class AliasBook implements OtherNames {
    private static final Logger LOG = Logger.getLogger(AliasBook.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final AliasTable table;
    private volatile Book book = new Book(Map.of(), Map.of());
    private @Nullable Cancellable ticking;

    AliasBook(AliasTable table) {
        this.table = table;
    }

    private record Key(CentreCode centre, String hash) {}

    private record Book(Map<Key, String> codes, Map<Key, List<String>> names) {}

    void start(@Observes StartupEvent started) {
        ticking = Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> read().onFailure()
                        .invoke(failure -> LOG.debugf(
                                "aliases are read later: %s", failure.getClass().getName()))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(_ -> {});
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticking != null) {
            ticking.cancel();
        }
    }

    /** Reads all anew. */
    Uni<Void> read() {
        return Uni.createFrom()
                .deferred(table::all)
                .invoke(all -> book = new Book(
                        all.stream().collect(toUnmodifiableMap(one -> new Key(one.centre(), one.name()), Alias::code)),
                        all.stream()
                                .collect(groupingBy(
                                        one -> new Key(one.centre(), one.code()), mapping(Alias::name, toList())))))
                .replaceWithVoid();
    }

    @Override
    public Widened widened(CentreCode centre, Likeness likeness) {
        var known = book;
        var names = new LinkedHashSet<String>();
        var code = likeness.enterpriseCode();
        if (likeness.enterpriseName() != null) {
            names.add(likeness.enterpriseName());
            code = code == null ? known.codes().get(new Key(centre, likeness.enterpriseName())) : code;
        }
        if (code != null) {
            names.addAll(known.names().getOrDefault(new Key(centre, code), List.of()));
        }
        return new Widened(likeness.phone(), code, List.copyOf(names));
    }
}
