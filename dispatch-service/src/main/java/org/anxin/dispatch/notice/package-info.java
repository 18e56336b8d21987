/** Notices to people on duty: see the package {@code application}. */
@NullMarked
package org.anxin.dispatch.notice;

import org.jspecify.annotations.NullMarked;
