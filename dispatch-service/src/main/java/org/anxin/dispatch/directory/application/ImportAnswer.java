package org.anxin.dispatch.directory.application;

import java.util.List;

/**
 * What became of a file of entries.
 *
 * @param kind as in paths
 * @param dryRun whether it was only looked at
 * @param rows lines with an entry
 * @param changed entries that are new or not as before
 * @param errors what doesn't fit; nothing is imported where there is something
 */
public record ImportAnswer(String kind, boolean dryRun, int rows, int changed, List<Misfit> errors) {
    public ImportAnswer {
        errors = List.copyOf(errors);
    }

    /**
     * Why a row can't be taken.
     *
     * @param line of the file, 1 for its first
     * @param column by its heading; empty for the whole line
     */
    public record Misfit(int line, String column, String reason) {}
}
