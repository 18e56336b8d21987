package org.anxin.analytics.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import org.anxin.analytics.fold.Source;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventType;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.reference.ReferenceEvent;

/** Finds the type of a record by the bytes of its header: no text is made for the many records that figures don't need. */
final class LogTypes {
    private static final Map<Class<? extends Event>, Meaning> MEANINGS = Map.ofEntries(
            Map.entry(MatterReceived.class, Meaning.RECEIVED),
            Map.entry(MatterImported.class, Meaning.IMPORTED),
            Map.entry(MatterOpened.class, Meaning.OPENED),
            Map.entry(MatterConcluded.class, Meaning.CONCLUDED),
            Map.entry(RepeatLinked.class, Meaning.LINKED),
            Map.entry(RepeatUnlinked.class, Meaning.UNLINKED),
            Map.entry(OrderIssued.class, Meaning.ORDER_ISSUED),
            Map.entry(ClockBreached.class, Meaning.CLOCK_BREACHED),
            Map.entry(ClockJudged.class, Meaning.CLOCK_JUDGED),
            Map.entry(MatterCorrected.class, Meaning.CORRECTED),
            Map.entry(OrderCorrected.class, Meaning.ORDER_CORRECTED),
            Map.entry(OrderHandedOn.class, Meaning.HANDED_ON),
            Map.entry(OrderConcluded.class, Meaning.CONCLUDED),
            Map.entry(CaseHandedOn.class, Meaning.HANDED_ON),
            Map.entry(CaseTaken.class, Meaning.CASE_TAKEN),
            Map.entry(CaseCorrected.class, Meaning.CASE_CORRECTED),
            Map.entry(CaseTermBreached.class, Meaning.TERM_BREACHED),
            Map.entry(CaseTermJudged.class, Meaning.TERM_JUDGED),
            Map.entry(CaseConcluded.class, Meaning.CONCLUDED),
            Map.entry(OutcomeCountersigned.class, Meaning.AGREED),
            Map.entry(OutcomeCorrected.class, Meaning.AGREED),
            Map.entry(MatterReopened.class, Meaning.REOPENED),
            Map.entry(MatterClosed.class, Meaning.CLOSED));

    private static final Map<String, LogType> NEEDLESS_BY_NAME = EventTypes.all().stream()
            .filter(LogTypes::isOfMatters)
            .filter(type -> !MEANINGS.containsKey(type.record()))
            .collect(toUnmodifiableMap(EventType::name, LogTypes::of, (a, b) -> a));

    /** Sources stand on the log as CloudEvents wants them, a reference. */
    private static final String SOURCE_PREFIX = "/anxin/";

    private static final int SLOTS = 256;
    private static final byte[][] IDS = new byte[SLOTS][];
    private static final LogType[] TYPES = new LogType[SLOTS];

    static {
        EventTypes.all().stream()
                .filter(LogTypes::isOfMatters)
                .map(LogTypes::of)
                .forEach(type -> {
                    var id = type.id().getBytes(UTF_8);
                    var slot = slot(id);
                    while (IDS[slot] != null) {
                        slot = (slot + 1) % SLOTS;
                    }
                    IDS[slot] = id;
                    TYPES[slot] = type;
                });
    }

    private LogTypes() {}

    /**
     * The type with this id.
     *
     * @throws UnreadableRecordException for a type that nobody registered, or a version of a needed type that is unknown; unknown versions of
     *     types that figures don't need pass
     */
    static LogType of(byte[] id) {
        for (var slot = slot(id); IDS[slot] != null; slot = (slot + 1) % SLOTS) {
            if (Arrays.equals(IDS[slot], id)) {
                return TYPES[slot];
            }
        }
        var needless = NEEDLESS_BY_NAME.get(EventType.nameOf(new String(id, UTF_8)));
        if (needless == null) {
            throw new UnreadableRecordException("unknown-type", "ce_type is not a known type and version");
        }
        return needless;
    }

    private static boolean isOfMatters(EventType type) {
        return !ReferenceEvent.class.isAssignableFrom(type.record());
    }

    private static LogType of(EventType type) {
        return new LogType(
                type.id(),
                Source.named(type.source()),
                (SOURCE_PREFIX + type.source()).getBytes(UTF_8),
                MEANINGS.getOrDefault(type.record(), Meaning.NOTHING));
    }

    private static int slot(byte[] id) {
        var hash = Arrays.hashCode(id);
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
