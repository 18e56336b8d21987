/** Channels against a real server. */
@NullMarked
package org.anxin.dispatch.notice.adapter.http;

import org.jspecify.annotations.NullMarked;
