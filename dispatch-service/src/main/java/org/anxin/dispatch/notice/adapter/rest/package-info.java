/** What the local notifier has delivered, over HTTP. */
@NullMarked
package org.anxin.dispatch.notice.adapter.rest;

import org.jspecify.annotations.NullMarked;
