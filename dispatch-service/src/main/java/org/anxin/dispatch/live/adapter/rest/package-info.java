/** Order changes over HTTP, as Server-Sent Events. */
@NullMarked
package org.anxin.dispatch.live.adapter.rest;

import org.jspecify.annotations.NullMarked;
