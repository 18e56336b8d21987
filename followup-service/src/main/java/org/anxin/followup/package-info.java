/** Follow-up: the call-back after an outcome, and whether the loop can be closed. */
@NullMarked
package org.anxin.followup;

import org.jspecify.annotations.NullMarked;
