package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.domain.MatterCommand.Correct;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.jspecify.annotations.Nullable;

/**
 * How a report is understood: what opening may complete, and a person correct.
 *
 * @param category for disputes
 * @param revision how often it was corrected
 * @param subcategory of the category; goes with it
 */
public record Understanding(
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        HandlingMode mode,
        Place place,
        int revision,
        @Nullable SubcategoryCode subcategory) {

    /** How a report is understood before anybody has looked at it. */
    static Understanding of(Report report) {
        var kind = Defaults.kind(report.kind(), report.category());
        return new Understanding(
                kind,
                Defaults.category(kind, report.category()),
                report.severity() == null ? Severity.ORDINARY : report.severity(),
                Defaults.mode(report.mode(), report.channel(), kind),
                report.place(),
                0,
                Defaults.category(kind, report.category()) == null ? null : report.subcategory());
    }

    static Understanding of(MatterReceived received) {
        return new Understanding(
                received.kind(),
                received.category(),
                received.severity(),
                received.mode(),
                received.place(),
                0,
                received.subcategory());
    }

    /** How such matters are handled today stands for how it was handled then. */
    static Understanding of(MatterImported imported) {
        return new Understanding(
                imported.kind(),
                imported.category(),
                imported.severity(),
                Defaults.mode(null, imported.channel(), imported.kind()),
                imported.place(),
                0,
                null);
    }

    Understanding with(MatterOpened opened) {
        return new Understanding(
                opened.kind(),
                opened.category(),
                opened.severity(),
                opened.mode(),
                opened.place(),
                revision,
                opened.subcategory());
    }

    Understanding with(MatterCorrected corrected) {
        return new Understanding(
                corrected.kind(),
                corrected.category(),
                corrected.severity(),
                corrected.mode(),
                place,
                corrected.revision(),
                corrected.subcategory());
    }

    /** The same, but for what a person has found out. */
    Understanding completedBy(Open open, Channel channel) {
        var newKind = open.kind() == null ? kind : open.kind();
        var newCategory = Defaults.category(newKind, open.category() == null ? category : open.category());
        return new Understanding(
                newKind,
                newCategory,
                open.severity() == null ? severity : open.severity(),
                open.mode() == null ? modeAs(newKind, channel) : open.mode(),
                open.grid() == null ? place : new Place(open.grid(), place.site()),
                revision,
                subcategory(newCategory, open.subcategory()));
    }

    /**
     * The same, but for what a person corrects.
     *
     * @param channel of a matter that waits; null for one whose holder says how it is handled
     */
    Understanding correctedBy(Correct correct, @Nullable Channel channel) {
        var newKind = correct.kind() == null ? kind : correct.kind();
        var newCategory = Defaults.category(newKind, correct.category() == null ? category : correct.category());
        return new Understanding(
                newKind,
                newCategory,
                correct.severity() == null ? severity : correct.severity(),
                correct.mode() == null ? modeAs(newKind, channel) : correct.mode(),
                place,
                revision,
                subcategory(newCategory, correct.subcategory()));
    }

    /** A subcategory belongs to one category, so it goes when that changes and nobody names another. */
    private @Nullable SubcategoryCode subcategory(@Nullable Category newCategory, @Nullable SubcategoryCode given) {
        if (newCategory == null) {
            return null;
        }
        return given != null ? given : newCategory == category ? subcategory : null;
    }

    /** What turns out to be no question isn't at the desk any more only because it was taken for one. */
    private HandlingMode modeAs(MatterKind newKind, @Nullable Channel channel) {
        var wasQuestion = channel != null && kind == MatterKind.CONSULTATION && mode == HandlingMode.DESK;
        return wasQuestion ? Defaults.mode(null, channel, newKind) : mode;
    }
}
