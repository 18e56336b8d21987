package org.anxin.dispatch.directory.application;

import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;

/** What a client is told of each refusal: the only place that says so. */
public final class DirectoryProblems {
    private DirectoryProblems() {}

    /** The problem of a refusal. */
    public static Problem of(DirectoryRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case DirectoryRefusal.NoSuchCentre _ -> Problem.notFound(rule, "this centre has no directory here");
            case DirectoryRefusal.ValidFromInThePast past ->
                Problem.unprocessable(
                        rule,
                        "matters were opened under another version since",
                        new FieldError("validFrom", "must not lie before " + past.now()));
            case DirectoryRefusal.EntriesDoNotFit misfit ->
                Problem.unprocessable(
                        rule,
                        "the directory would not hold together",
                        misfit.misfits().stream()
                                .map(one -> new FieldError(one.field(), one.detail()))
                                .toArray(FieldError[]::new));
            case DirectoryRefusal.NoSuchEntry _ -> Problem.notFound(rule, "the directory has no such entry");
            case DirectoryRefusal.VersionRequired required ->
                Problem.of(
                        428, rule, "it exists: If-Match has to name the version, now \"" + required.current() + "\"");
            case DirectoryRefusal.OtherVersion other ->
                Problem.of(
                        412,
                        rule,
                        other.current() == 0
                                ? "there is none; without If-Match it is registered"
                                : "somebody changed it; it is now \"" + other.current() + "\"");
            case DirectoryRefusal.StillInUse use ->
                use.hanging().stream()
                        .map(one -> new FieldError(one.what(), one.code()))
                        .reduce(Problem.conflict(rule, "something needs it"), Problem::with, (one, _) -> one);
            case DirectoryRefusal.PersonGoesAtOnce _ ->
                Problem.unprocessable(
                        rule,
                        "name and phone are erased when a person is retired: do it on the day itself",
                        new FieldError("validFrom", "must be left out for people"));
            case DirectoryRefusal.CentreStays _ -> Problem.conflict(rule, "a centre is not retired");
        };
    }
}
