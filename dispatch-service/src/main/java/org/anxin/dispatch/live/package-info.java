/** Watching orders: see the package {@code application}. */
@NullMarked
package org.anxin.dispatch.live;

import org.jspecify.annotations.NullMarked;
