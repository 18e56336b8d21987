package org.anxin.intake.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.intake.matter.application.FoundBy;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.intake.matter.application.MatterStreams;
import org.anxin.intake.matter.application.Matters;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Actor;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Finds the reports that somebody stands in: the blind index names the matters, and their texts then show who it is. Shows nothing to anybody. */
@Singleton
class People {
    /** Of more, the newest. */
    static final int MOST = 200;

    private static final String OF_ENTERPRISE =
            "SELECT matter_id FROM matter_likeness WHERE centre = $1 AND (enterprise_name = $2 OR enterprise_code = $3)"
                    + " ORDER BY received_at DESC LIMIT $4";

    private static final String OF_PHONE =
            "SELECT matter_id FROM matter_likeness WHERE centre = $1 AND phone = $2 ORDER BY received_at DESC LIMIT $3";

    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final PrivateStore store;
    private final FoundBy foundBy;
    private final KeyedHash hash;
    private final Pool pool;

    People(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            PrivateStore store,
            FoundBy foundBy,
            KeyedHash hash,
            Pool pool) {
        this.commands = commands;
        this.store = store;
        this.foundBy = foundBy;
        this.hash = hash;
        this.pool = pool;
    }

    /** A report of a matter. */
    record Report(MatterId matter, Told told) {
        /** The parties whose entry is such, of the caller when nobody's is. */
        List<Person.Found> parties(Predicate<ObjectNode> wanted, boolean orCaller) {
            var found = new ArrayList<Person.Found>();
            for (var party : told.parties()) {
                var entry = told.entry(party);
                if (entry != null && wanted.test(entry)) {
                    found.add(new Person.Found(matter, party));
                }
            }
            if (found.isEmpty() && orCaller) {
                found.add(new Person.Found(matter, null));
            }
            return found;
        }
    }

    /** Everywhere that a person takes part, in order of time; fails for a matter that the actor may not see, and for who is no person of it. */
    Uni<List<Person.Found>> find(Actor actor, Person person) {
        return switch (person) {
            case Person.ByPhone(var phone) ->
                byPhone(actor.centre(), phone)
                        .map(reports -> reports.stream()
                                .flatMap(report -> ofPhone(report, phone).stream())
                                .toList());
            case Person.AsParty(var matter, var party) ->
                commands.see(actor, matter)
                        .invoke(state -> mustBePerson(state, party))
                        .chain(() -> report(matter))
                        .chain(report -> {
                            var entry =
                                    report.map(one -> one.told().entry(party)).orElse(null);
                            var phone = entry == null ? null : Told.text(entry, "phone");
                            var itself = new Person.Found(matter, party);
                            return Likeness.dialled(phone).isEmpty() || phone == null
                                    ? Uni.createFrom().item(List.of(itself))
                                    : find(actor, new Person.ByPhone(phone)).map(others -> {
                                        var all = new ArrayList<>(others);
                                        if (!all.contains(itself)) {
                                            all.add(itself);
                                        }
                                        return List.copyOf(all);
                                    });
                        });
        };
    }

    private static void mustBePerson(Matter state, PartyId party) {
        var known = Matters.known(state).facts().people().find(party);
        if (known.isEmpty()) {
            throw new ProblemException(MatterStreams.problem(new MatterRefusal.UnknownParty()));
        }
        if (known.get().kind() != PartyKind.PERSON) {
            throw new ProblemException(MatterStreams.problem(new MatterRefusal.NotAPerson()));
        }
    }

    /** Where a phone stands in a report as a person's; a firm may well have the same. */
    static List<Person.Found> ofPhone(Report report, String phone) {
        var digits = Likeness.dialled(phone);
        return report.parties(
                entry -> digits.isPresent()
                        && FoundBy.isPerson(Told.form(entry))
                        && digits.equals(Likeness.dialled(Told.text(entry, "phone"))),
                digits.isPresent()
                        && digits.equals(Likeness.dialled(report.told().callerLine())));
    }

    Uni<List<Report>> byPhone(CentreCode centre, String phone) {
        var kept = Likeness.ofPhone(phone, hash);
        var entry = foundBy.phone(centre, phone);
        return kept.isEmpty() || entry.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.combine()
                        .all()
                        .unis(
                                store.find(entry.get(), MOST),
                                likened(OF_PHONE, List.of(centre.value(), kept.get(), MOST)))
                        .with((found, likened) -> {
                            var all = new HashSet<>(found);
                            all.addAll(likened);
                            return all;
                        })
                        .chain(this::reports);
    }

    Uni<List<Report>> byName(CentreCode centre, String name) {
        return foundBy.name(centre, name)
                .map(entry -> store.find(entry, MOST).chain(this::reports))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    /** @param nameOrCode of the first organisation that a report is about */
    Uni<List<Report>> byEnterprise(CentreCode centre, String nameOrCode) {
        return likened(
                        OF_ENTERPRISE,
                        List.of(
                                centre.value(),
                                Likeness.ofEnterprise(nameOrCode, hash).orElse(""),
                                Likeness.ofCreditCode(nameOrCode, hash).orElse(""),
                                MOST))
                .chain(this::reports);
    }

    private Uni<Set<MatterId>> likened(String sql, List<Object> values) {
        return pool.preparedQuery(sql).execute(Tuple.from(values)).map(rows -> {
            var matters = new HashSet<MatterId>();
            rows.forEach(row -> matters.add(new MatterId(row.getUUID(0))));
            return matters;
        });
    }

    private Uni<List<Report>> reports(Set<MatterId> matters) {
        return Multi.createFrom()
                .iterable(matters.stream()
                        .sorted(Comparator.comparing(MatterId::value))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(this::report)
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    /** The report of a matter; empty for one without, such as a draft. */
    Uni<Optional<Report>> report(MatterId matter) {
        return store.readAll(matter).map(texts -> report(texts.values()).map(told -> new Report(matter, told)));
    }

    static Optional<Told> report(Collection<String> texts) {
        return texts.stream().map(Told::of).filter(Told::isReport).findFirst();
    }

    static @Nullable String masked(@Nullable ObjectNode entry, String field) {
        if (entry == null) {
            return null;
        }
        var value = Told.text(entry, field);
        return field.equals("name") ? Masks.name(value) : Masks.number(value);
    }
}
