package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReportId;
import org.anxin.eventstore.Alongside;
import org.anxin.intake.matter.application.ReportForm.PlaceForm;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.Import;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.matter.domain.Report;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.Ids;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.privatestore.PrivateStore.Indexed;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Opening;
import org.jspecify.annotations.Nullable;

/**
 * Takes matters over from an old ledger: one event with how each ended, its parties and its row in the private store. They are found again like other
 * matters; nobody holds them, so nothing else happens. The same row is the same report, and taken over once.
 */
@Singleton
public class ImportMatters {
    private static final long VERSION_7 = 0x7000;
    private static final String UNKNOWN_PLACE = "is not known to the directory; it was kept for completion";

    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Surroundings surroundings;
    private final PrivateStore privateStore;
    private final FoundBy foundBy;
    private final KeyedHash keyedHash;
    private final Ids ids;

    ImportMatters(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Surroundings surroundings,
            PrivateStore privateStore,
            FoundBy foundBy,
            KeyedHash keyedHash,
            Ids ids) {
        this.commands = commands;
        this.surroundings = surroundings;
        this.privateStore = privateStore;
        this.foundBy = foundBy;
        this.keyedHash = keyedHash;
        this.ids = ids;
    }

    /**
     * A matter as an old ledger has it.
     *
     * @param number the ledger's own, once in a centre
     * @param form reported when it was received
     * @param closedAt null where the ledger doesn't say that it was closed
     * @param resolved what the claimants got
     */
    public record Entry(
            String number,
            Channel channel,
            ReportForm form,
            Outcome outcome,
            Instant concludedAt,
            @Nullable Instant closedAt,
            @Nullable Fen resolved) {}

    /**
     * An entry that is held against tables and directory, ready to be written.
     *
     * @param report the same whenever this number of this centre is imported
     * @param fingerprint of the content
     * @param warnings of what was taken all the same
     */
    public record Checked(
            ReportId report, byte[] fingerprint, Opening<MatterCommand> opening, List<Warning> warnings) {}

    /** Holds an entry against tables and directory; nothing is written. */
    public Checked check(Actor actor, Entry entry) {
        var form = entry.form();
        var read = ReportReader.read(form, ids, surroundings.catalogue(actor.centre()));
        var place = surroundings.resolve(actor.centre(), form);
        var id = report(actor.centre(), entry.number());
        var matter = matter(id, form.reportedAt());
        var text = privateStore.seal(
                matter,
                new Indexed(
                        PrivateText.ofReport(read.parties(), form.content()),
                        foundBy.of(actor.centre(), entry.channel(), form)));
        var report = new Report(
                id,
                actor.centre(),
                entry.channel(),
                null,
                form.reportedAt(),
                read.kind(),
                read.category(),
                read.severity(),
                read.mode(),
                place,
                text.ref(),
                form.claim(),
                form.cohort(),
                false,
                read.flags());
        var rows = new ArrayList<>(List.of(text.row()));
        var likeness = Likeness.of(form, keyedHash);
        if (likeness.isKnown()) {
            rows.add(likeness.row(matter, actor.centre(), form.reportedAt(), ""));
        }
        var command = new Import(
                form.reportedAt(),
                report,
                read.parties(),
                entry.outcome(),
                entry.concludedAt(),
                entry.closedAt(),
                entry.resolved());
        var fingerprint = keyedHash.of(form.content());
        return new Checked(
                id,
                fingerprint,
                new Opening<>(matter, command, rows, Keys.ofLedger(id, fingerprint)),
                warnings(read.warnings(), form.place(), place));
    }

    /**
     * Takes them over in one transaction with what the caller writes beside them, all or nothing; at most a few hundred at a time.
     *
     * @return false when one of them was imported before
     */
    public Uni<Boolean> take(Actor actor, List<Checked> entries, Alongside alongside) {
        return commands.openAll(actor, entries.stream().map(Checked::opening).toList(), alongside);
    }

    private static List<Warning> warnings(List<Warning> ofCodes, PlaceForm given, Place resolved) {
        var warnings = new ArrayList<>(ofCodes);
        if (given.gridCode() != null && resolved.grid() == null) {
            warnings.add(new Warning("grid", UNKNOWN_PLACE));
        }
        if (given.siteCode() != null && resolved.site() == null) {
            warnings.add(new Warning("site", UNKNOWN_PLACE));
        }
        return List.copyOf(warnings);
    }

    /** One id for a number of a centre, so that the number itself needn't stand outside the private store. */
    private static ReportId report(CentreCode centre, String number) {
        // Java's own charset is UTF-8 wherever it runs.
        var text = "ledger:" + centre.value() + '/' + number;
        return new ReportId(UUID.nameUUIDFromBytes(text.getBytes()));
    }

    /** As other matters' ids it begins with the time when it was received, which lists are in the order of; the rest is the report's. */
    private static MatterId matter(ReportId report, Instant receivedAt) {
        var id = report.value();
        return new MatterId(new UUID(
                receivedAt.toEpochMilli() << 16 | VERSION_7 | id.getMostSignificantBits() & 0xfff,
                id.getLeastSignificantBits()));
    }
}
