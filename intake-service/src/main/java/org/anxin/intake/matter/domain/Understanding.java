package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.jspecify.annotations.Nullable;

/**
 * How a report is understood: what opening may complete.
 *
 * @param category for disputes
 */
public record Understanding(
        MatterKind kind, @Nullable Category category, Severity severity, HandlingMode mode, Place place) {

    /** How a report is understood before anybody has looked at it. */
    static Understanding of(Report report) {
        var kind = Defaults.kind(report.kind(), report.category());
        return new Understanding(
                kind,
                Defaults.category(kind, report.category()),
                report.severity() == null ? Severity.ORDINARY : report.severity(),
                Defaults.mode(report.mode(), report.channel()),
                report.place());
    }

    static Understanding of(MatterReceived received) {
        return new Understanding(
                received.kind(), received.category(), received.severity(), received.mode(), received.place());
    }

    static Understanding of(MatterOpened opened) {
        return new Understanding(opened.kind(), opened.category(), opened.severity(), opened.mode(), opened.place());
    }

    /** The same, but for what a person has found out. */
    Understanding completedBy(Open open) {
        var newKind = open.kind() == null ? kind : open.kind();
        return new Understanding(
                newKind,
                Defaults.category(newKind, open.category() == null ? category : open.category()),
                open.severity() == null ? severity : open.severity(),
                open.mode() == null ? mode : open.mode(),
                open.grid() == null ? place : new Place(open.grid(), place.site()));
    }
}
