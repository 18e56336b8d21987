/** Channels over HTTP: an SMS gateway, and the robots of WeCom and DingTalk groups. */
@NullMarked
package org.anxin.dispatch.notice.adapter.http;

import org.jspecify.annotations.NullMarked;
