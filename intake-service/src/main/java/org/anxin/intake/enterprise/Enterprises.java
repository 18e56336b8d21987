package org.anxin.intake.enterprise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.enterprise.EnterpriseFile.Hit;
import org.anxin.intake.enterprise.EnterpriseFile.MatterOf;
import org.anxin.intake.enterprise.EnterpriseTable.Known;
import org.anxin.intake.enterprise.EnterpriseTable.Named;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.intake.matter.domain.CreditCodes;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.codec.StrictJson;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.jspecify.annotations.Nullable;

/** Finds enterprises and makes their files; writes the other names that they go by. */
@Singleton
class Enterprises {
    /** Names are read from the texts of so many of the latest matters. */
    private static final int READ_FOR_NAMES = 10;

    private final EnterpriseTable table;
    private final AliasTable aliases;
    private final AliasBook book;
    private final PrivateStore privateStore;
    private final KeyedHash keyedHash;

    Enterprises(
            EnterpriseTable table, AliasTable aliases, AliasBook book, PrivateStore privateStore, KeyedHash keyedHash) {
        this.table = table;
        this.aliases = aliases;
        this.book = book;
        this.privateStore = privateStore;
        this.keyedHash = keyedHash;
    }

    /** Those with this credit code, or reported under or going by this name. */
    Uni<List<Hit>> search(Actor actor, String text) {
        Access.require(actor, Permission.READ_ENTERPRISES);
        var centre = actor.centre();
        var code = CreditCodes.wellFormed(text.strip());
        if (code.isPresent()) {
            return hit(centre, code.get()).map(hit -> hit.matters() == 0 ? List.of() : List.of(hit));
        }
        var name = Likeness.ofEnterprise(text, keyedHash);
        if (name.isEmpty()) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("search", "must be a credit code or a whole name"))));
        }
        return aliases.of(centre, name.get())
                .chain(alias -> table.named(centre, name.get())
                        .chain(named -> Multi.createFrom()
                                .iterable(named)
                                .onItem()
                                .transformToUniAndConcatenate(one -> hit(centre, one))
                                .collect()
                                .asList())
                        .chain(hits -> alias.isEmpty()
                                        || hits.stream()
                                                .anyMatch(hit ->
                                                        alias.get().value().equals(hit.creditCode()))
                                ? Uni.createFrom().item(hits)
                                : hit(centre, alias.get())
                                        .map(hit -> Stream.concat(Stream.of(hit), hits.stream())
                                                .toList())));
    }

    /** One with all of its matters; fails with 404 when nothing was reported of it. */
    Uni<EnterpriseFile> file(Actor actor, CreditCode code, @Nullable Cursor after, int limit) {
        Access.require(actor, Permission.READ_ENTERPRISES);
        var centre = actor.centre();
        return known(centre, code)
                .chain(known -> table.sums(known)
                        .chain(sums -> aliases.names(centre, code).chain(names -> {
                            if (sums.matters() == 0 && names.isEmpty()) {
                                throw new ProblemException(Problem.notFound(
                                        "unknown-enterprise", "nothing was reported of this enterprise"));
                            }
                            return Uni.combine()
                                    .all()
                                    .unis(
                                            namesReported(known, code),
                                            table.sites(known),
                                            table.matters(known, after, limit + 1))
                                    .with((reported, sites, matters) -> new EnterpriseFile(
                                            CreditCodes.organisation(code).value(),
                                            code.value(),
                                            reported,
                                            names,
                                            sums,
                                            sites,
                                            Page.of(
                                                    matters,
                                                    limit,
                                                    last -> new Cursor(last.receivedAt(), last.matterId()))));
                        })));
    }

    /** Writes the other names of an enterprise, in place of those of before; every report is recognised by them from now on. */
    Uni<List<String>> name(Actor actor, CreditCode code, List<String> names) {
        Access.require(actor, Permission.NAME_ENTERPRISE);
        var errors = new ArrayList<FieldError>();
        var hashes = new ArrayList<String>();
        for (var i = 0; i < names.size(); i++) {
            var hash = Likeness.ofEnterprise(names.get(i), keyedHash);
            if (hash.isEmpty() || names.get(i).lines().count() > 1) {
                errors.add(new FieldError("aliases[" + i + "]", "must be a name of at least two letters"));
            } else if (hashes.contains(hash.get())) {
                errors.add(new FieldError("aliases[" + i + "]", "stands there twice"));
            }
            hashes.add(hash.orElse(""));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(errors)));
        }
        return aliases.put(actor.centre(), code, codeHash(code), hashes, names)
                .invoke(others -> {
                    if (!others.isEmpty()) {
                        throw new ProblemException(others.stream()
                                .map(other -> new FieldError(
                                        "aliases[" + hashes.indexOf(other) + "]", "is the name of another enterprise"))
                                .reduce(
                                        Problem.conflict(
                                                "name-of-another", "an enterprise goes by such a name already"),
                                        Problem::with,
                                        (one, _) -> one));
                    }
                })
                .call(book::read)
                .replaceWith(names);
    }

    private String codeHash(CreditCode code) {
        return Likeness.ofCreditCode(code.value(), keyedHash).orElseThrow();
    }

    private Uni<Known> known(CentreCode centre, CreditCode code) {
        var hash = codeHash(code);
        return table.names(centre, hash)
                .chain(names -> aliases.names(centre, code)
                        .map(others -> new Known(
                                centre,
                                hash,
                                Stream.concat(
                                                names.stream(),
                                                others.stream()
                                                        .flatMap(name ->
                                                                Likeness.ofEnterprise(name, keyedHash).stream()))
                                        .distinct()
                                        .toList())));
    }

    private Uni<Hit> hit(CentreCode centre, CreditCode code) {
        return known(centre, code)
                .chain(table::sums)
                .map(sums -> new Hit(
                        CreditCodes.organisation(code).value(), code.value(), sums.matters(), sums.lastReceivedAt()));
    }

    /** The code itself stands in the events of any of the matters. */
    private Uni<Hit> hit(CentreCode centre, Named named) {
        return named.code() == null
                ? Uni.createFrom().item(new Hit(null, null, named.matters(), named.lastReceivedAt()))
                : table.codes(named.latest())
                        .map(codes -> codes.stream()
                                .map(CreditCode::new)
                                .filter(code -> codeHash(code).equals(named.code()))
                                .findFirst())
                        .chain(code -> code.isPresent()
                                ? hit(centre, code.get())
                                : Uni.createFrom().item(new Hit(null, null, named.matters(), named.lastReceivedAt())));
    }

    /** An enterprise's name is nobody's personal data, but it stands among some: nothing else of the texts leaves here. */
    private Uni<List<String>> namesReported(Known known, CreditCode code) {
        return table.matters(known, null, READ_FOR_NAMES)
                .chain(latest -> Multi.createFrom()
                        .iterable(latest)
                        .onItem()
                        .transformToUniAndConcatenate(
                                (MatterOf one) -> privateStore.readAll(new MatterId(one.matterId())))
                        .collect()
                        .asList())
                .map(texts -> texts.stream()
                        .flatMap(one -> one.values().stream())
                        .flatMap(text -> names(text, code, known))
                        .distinct()
                        .toList());
    }

    private Stream<String> names(String text, CreditCode code, Known known) {
        return StreamSupport.stream(json(text).at("/report/parties").spliterator(), false)
                .filter(party -> party.path("name").isTextual())
                .filter(party -> code.value().equals(party.path("creditCode").asText())
                        || Likeness.ofEnterprise(party.path("name").asText(), keyedHash)
                                .filter(known.names()::contains)
                                .isPresent())
                .map(party -> party.path("name").asText().strip());
    }

    private static JsonNode json(String text) {
        try {
            return StrictJson.rest().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text of the private store is no JSON", e);
        }
    }

    /**
     * A credit code of a request.
     *
     * @throws ProblemException 400 when it isn't well formed
     */
    static CreditCode code(String text) {
        return Optional.of(text)
                .flatMap(CreditCodes::wellFormed)
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.invalid(
                                        List.of(
                                                new FieldError(
                                                        "creditCode",
                                                        "must be a unified social credit code: 18 characters, the last one the check digit (GB 32100-2015)")))));
    }
}
