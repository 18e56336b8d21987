/** Order changes from the event table. */
@NullMarked
package org.anxin.dispatch.live.adapter.postgres;

import org.jspecify.annotations.NullMarked;
