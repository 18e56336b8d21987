package org.anxin.intake.matter.domain;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.jspecify.annotations.Nullable;

/** What a report means where it says nothing. */
public final class Defaults {
    private Defaults() {}

    /** Only disputes have a category, so one without a kind is a dispute; anything else a person has to name. */
    public static MatterKind kind(@Nullable MatterKind given, @Nullable Category category) {
        if (given != null) {
            return given;
        }
        return category == null ? MatterKind.UNMAPPED : MatterKind.DISPUTE;
    }

    /** A category belongs to disputes; it is kept beside an unmapped kind, which may turn out to be one. */
    static @Nullable Category category(MatterKind kind, @Nullable Category given) {
        return switch (kind) {
            case DISPUTE, UNMAPPED -> given;
            case HELP, CONSULTATION, COMPLAINT, ENTERPRISE_REQUEST -> null;
        };
    }

    /** A referral sends a team; everything else begins at the desk, and so does a question, wherever it comes from. */
    static HandlingMode mode(@Nullable HandlingMode given, Channel channel, MatterKind kind) {
        if (given != null) {
            return given;
        }
        return channel.isReferral() && kind != MatterKind.CONSULTATION ? HandlingMode.FIELD : HandlingMode.DESK;
    }

    /**
     * A claim from the QR page waits until a person has looked at it; every other report comes from somebody who has. A consultation waits to be answered, unless
     * it says itself that somebody has to go there.
     */
    public static boolean opensAtOnce(Report report) {
        return switch (report.channel()) {
            case QR_CODE -> false;
            case REFERRAL_110, CITY_SUBCENTRE, HOTLINE, WALK_IN, INSPECTION, ENTERPRISE_DAY, MICRO_CENTRE ->
                report.kind() != MatterKind.CONSULTATION || report.mode() == HandlingMode.FIELD;
        };
    }
}
