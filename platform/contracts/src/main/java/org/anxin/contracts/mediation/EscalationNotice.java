package org.anxin.contracts.mediation;

import java.time.Instant;
import java.util.Locale;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationDetail;
import org.anxin.contracts.value.EscalationNoticeId;
import org.anxin.contracts.value.EscalationStep;
import org.anxin.contracts.value.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What a department is told about a matter that it has: no event of the log, but what the feed, the topic of the department and its webhooks carry.
 *
 * @param sequence its place in what this department of this centre is told, from 1: whoever has read up to one goes on after it and misses nothing.
 *     Sequences follow each other without gaps, and jump ahead only after a database was restored; what was told before may then come again, with
 *     its id
 * @param detail null where the type says it all
 * @param answerBy until when to accept or refuse, when the matter is handed over
 * @param dueAt when it has to be concluded, when the matter is handed over; what was not done in time, when it is overdue
 */
public record EscalationNotice(
        long sequence,
        EscalationNoticeId id,
        CentreCode centre,
        DepartmentCode department,
        MatterId matter,
        EscalationStep type,
        @Nullable EscalationDetail detail,
        @Nullable Instant answerBy,
        @Nullable Instant dueAt,
        Instant occurredAt) {
    /** Its name, as {@code ce_type} has it. */
    public static final String TYPE = "mediation.escalation-notice.v1";

    /** What the topics' names begin with; the department follows in lower case. One partition each. */
    public static final String TOPIC_PREFIX = "escalations.";

    /** The topic of a department of the centre that the installation is for. */
    public static String topic(DepartmentCode department) {
        return TOPIC_PREFIX + department.value().toLowerCase(Locale.ROOT);
    }

    /** The topic of a department of another centre. No code has a dot, so it is never that of another department. */
    public static String topic(CentreCode centre, DepartmentCode department) {
        return TOPIC_PREFIX
                + centre.value().toLowerCase(Locale.ROOT)
                + '.'
                + department.value().toLowerCase(Locale.ROOT);
    }
}
