/** Replays against a real broker. */
@NullMarked
package org.anxin.analytics.replay;

import org.jspecify.annotations.NullMarked;
