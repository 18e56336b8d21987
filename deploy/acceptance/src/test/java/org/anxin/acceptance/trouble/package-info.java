/** What goes wrong in life: killed processes, a database that was restored to an older copy, a clock that jumps. */
@NullMarked
package org.anxin.acceptance.trouble;

import org.jspecify.annotations.NullMarked;
