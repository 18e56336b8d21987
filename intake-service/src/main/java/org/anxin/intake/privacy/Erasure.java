package org.anxin.intake.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.intake.matter.application.FoundBy;
import org.anxin.intake.matter.application.ReadLog;
import org.anxin.service.privatestore.PrivateFiles;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.privatestore.PrivateStore.Indexed;

/**
 * Makes an erasure that stands on the matter's stream true in the tables. May be made again at any time: it begins with what is found by the report, and the
 * report goes last, so that one which was cut off is completed.
 */
@Singleton
class Erasure {
    private final PrivateStore store;
    private final PrivateFiles files;
    private final FoundBy foundBy;
    private final ReadLog log;
    private final Recognition recognition;

    Erasure(PrivateStore store, PrivateFiles files, FoundBy foundBy, ReadLog log, Recognition recognition) {
        this.store = store;
        this.files = files;
        this.foundBy = foundBy;
        this.log = log;
        this.recognition = recognition;
    }

    /** Erases what was said until then; completes when nothing of it is left in any table. What came later stays, also when this is made again. */
    Uni<Void> apply(CentreCode centre, MatterId matter, Occurred<PersonErased> occurred) {
        return store.writtenUntil(matter, occurred.at())
                .chain(before -> store.textsOf(matter).chain(all -> {
                    var texts = new HashMap<>(all);
                    texts.entrySet()
                            .removeIf(text -> !before.contains(text.getKey())
                                    && !Told.of(text.getValue()).isReport());
                    var erased = occurred.event();
                    var party = erased.party();
                    var entry = party == null
                            ? null
                            : texts.values().stream()
                                    .map(Told::of)
                                    .map(told -> told.entry(party))
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null);
                    var traces = Traces.of(entry);
                    return each(
                                    texts,
                                    false,
                                    ref -> erased.words()
                                            ? store.erase(matter, ref)
                                            : store.change(matter, ref, text -> without(traces, text)))
                            .chain(() -> erased.words()
                                    ? files.eraseAll(matter, occurred.at())
                                    : Uni.createFrom().voidItem())
                            .chain(() -> log.rewrite(matter, traces::takenOut))
                            .chain(() -> each(
                                    texts,
                                    true,
                                    ref -> store.change(matter, ref, text -> reduced(centre, erased, traces, text))))
                            .chain(() -> store.textsOf(matter))
                            .chain(left -> People.report(left.values())
                                    .<Uni<?>>map(told -> recognition.follow(matter, told.forms()))
                                    .orElseGet(() -> Uni.createFrom().voidItem()))
                            .replaceWithVoid();
                }));
    }

    private Indexed reduced(CentreCode centre, PersonErased erased, Traces traces, String text) {
        var told = Told.of(text);
        if (erased.party() != null) {
            told.erase(erased.party());
        }
        if (erased.words()) {
            told.eraseWords();
        }
        told.without(traces);
        return new Indexed(told.json(), foundBy.of(centre, told.forms(), told.callerLine()));
    }

    private static Indexed without(Traces traces, String text) {
        var told = Told.of(text);
        told.without(traces);
        return new Indexed(told.json(), List.of());
    }

    /** The report, or all that was said later, one by one. */
    private static Uni<Void> each(Map<TextRef, String> texts, boolean report, Function<TextRef, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(texts.entrySet())
                .filter(text -> Told.of(text.getValue()).isReport() == report)
                .onItem()
                .transformToUniAndConcatenate(text -> work.apply(text.getKey()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
