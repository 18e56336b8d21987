/** Notices as rows, and the local notifier. */
@NullMarked
package org.anxin.dispatch.notice.adapter.postgres;

import org.jspecify.annotations.NullMarked;
