/** Watching orders, over HTTP. */
@NullMarked
package org.anxin.dispatch.live;

import org.jspecify.annotations.NullMarked;
