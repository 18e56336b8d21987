package org.anxin.dispatch.directory.adapter.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.dispatch.directory.application.ContactKeeper;
import org.anxin.dispatch.directory.application.EntryImport;
import org.anxin.dispatch.directory.application.ImportAnswer;
import org.anxin.dispatch.directory.domain.ChangeEntries;
import org.anxin.dispatch.directory.domain.EntryKinds;
import org.anxin.dispatch.form.Findings;
import org.anxin.service.table.Column;
import org.anxin.service.table.Limits;
import org.anxin.service.table.Table;
import org.jspecify.annotations.Nullable;

/** A file of entries of one kind. Every cell that doesn't fit is named. */
final class EntryFile {
    /** Of at most 512 KiB and 500 rows; an outline may fill a cell. */
    private static final Limits LIMITS = new Limits(512 * 1024, 500, 64, 32_000);

    private final EntryKind kind;
    private final ContactKeeper people;
    private final EntryReader reader;
    private final List<ChangeEntries.Change> changes = new ArrayList<>();
    private final List<ImportAnswer.Misfit> errors = new ArrayList<>();
    private int rows;

    /** @param people keeps names and phones */
    EntryFile(EntryKind kind, CentreCode centre, ContactKeeper people) {
        this.kind = kind;
        this.people = people;
        this.reader = new EntryReader(centre, people);
    }

    /**
     * Reads it; asks nothing of the database, and takes its time.
     *
     * @throws org.anxin.service.problem.ProblemException where the file as a whole doesn't fit
     */
    EntryImport read(InputStream file) throws IOException {
        var columns = Stream.concat(
                        Stream.of(Column.required("code")),
                        EntryKinds.fields(kind).stream().map(Column::optional))
                .toList();
        try (var table = Table.read(file, columns, LIMITS)) {
            while (table.hasNext()) {
                var row = table.next();
                rows++;
                row.faults().forEach(fault -> error(fault.line(), fault.column(), fault.detail()));
                var findings = new Findings();
                var entry = reader.read(kind, row.get("code"), new RowForm(row, findings));
                findings.errors().forEach(found -> error(row.line(), found.field(), found.detail()));
                if (entry != null && row.faults().isEmpty()) {
                    changes.add(new ChangeEntries.Change(entry, null, row.line()));
                }
            }
        }
        return new EntryImport(people, rows, changes, errors);
    }

    private void error(int line, @Nullable String column, String reason) {
        errors.add(new ImportAnswer.Misfit(line, column == null ? "" : column, reason));
    }
}
