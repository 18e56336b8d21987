/** Plays matters in all the ways that they may take, and keeps book of what the platform has accepted. */
@NullMarked
package org.anxin.acceptance.play;

import org.jspecify.annotations.NullMarked;
