/** The one feature of follow-up: the call-back (跟踪回访), from the outcome to the closed loop (闭环). */
@NullMarked
package org.anxin.followup.callback;

import org.jspecify.annotations.NullMarked;
