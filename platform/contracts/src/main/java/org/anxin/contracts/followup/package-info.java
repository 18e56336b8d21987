/** Events that follow-up owns: the call-back, closing and reopening. */
@NullMarked
package org.anxin.contracts.followup;

import org.jspecify.annotations.NullMarked;
