/**
 * What departments are told about the matters that they have. Made from the log by {@link org.anxin.mediation.notice.TellDepartments}, numbered without gaps for
 * each department by {@link org.anxin.mediation.notice.NoticeWriter}, and given out as a feed to pull, on a topic of the department's own, and by
 * webhooks. Without rules of its own, so it is flat.
 */
@NullMarked
package org.anxin.mediation.notice;

import org.jspecify.annotations.NullMarked;
