package org.anxin.intake.enterprise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
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
import org.anxin.service.clock.Ticking;
import org.jspecify.annotations.Nullable;

/** The aliases in memory, so that a report that comes in asks for nothing more. What another instance has written is known within seconds. */
@Singleton
class AliasBook implements OtherNames {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final AliasTable table;
    private volatile Book book = new Book(Map.of(), Map.of());
    private @Nullable Ticking ticking;

    AliasBook(AliasTable table) {
        this.table = table;
    }

    private record Key(CentreCode centre, String hash) {}

    private record Book(Map<Key, String> codes, Map<Key, List<String>> names) {}

    void start(@Observes StartupEvent started) {
        ticking = Ticking.every(EVERY, "reading aliases", this::read);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticking != null) {
            ticking.close();
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
