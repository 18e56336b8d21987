/** Order changes as they are committed, for those who watch: from any place on, without a gap. */
@NullMarked
package org.anxin.dispatch.live.application;

import org.jspecify.annotations.NullMarked;
