/**
 * What sources are told about the matters they referred: received, signed, arrived, outcome, returned, closed. Made from the log by
 * {@link org.anxin.intake.feedback.TellSources}, put in one order by {@link org.anxin.intake.feedback.FeedbackWriter}, and given out as a feed to
 * pull and on a topic. Without rules of its own, so it is flat.
 */
@NullMarked
package org.anxin.intake.feedback;

import org.jspecify.annotations.NullMarked;
