package org.anxin.dispatch.directory.application;

import java.util.List;
import org.anxin.dispatch.directory.domain.ChangeEntries;

/**
 * A file of entries that was read.
 *
 * @param people what names and phones in it are kept with
 * @param rows lines with an entry
 * @param changes entries of the rows that can be read; their row is the line of the file
 * @param errors cells that don't fit
 */
public record EntryImport(
        ContactKeeper people, int rows, List<ChangeEntries.Change> changes, List<ImportAnswer.Misfit> errors) {
    public EntryImport {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }
}
