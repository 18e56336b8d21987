package org.anxin.dispatch.directory.adapter.rest;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.anxin.contracts.value.EntryKind;
import org.anxin.dispatch.directory.domain.EntryKinds;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Reads kinds of entries from paths. */
final class EntryPaths {
    private EntryPaths() {}

    /**
     * The kind of a path.
     *
     * @throws ProblemException 404, naming the kinds there are
     */
    static EntryKind kind(String path) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> EntryKinds.path(kind).equals(path))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound(
                                "no-such-kind", "the directory has entries of other kinds")
                        .with(new FieldError(
                                "kind",
                                Arrays.stream(EntryKind.values())
                                        .map(EntryKinds::path)
                                        .collect(Collectors.joining(", ", "must be one of ", ""))))));
    }
}
