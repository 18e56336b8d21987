/** The commands behind {@code ./anxin}: what a person types, and what it says back. */
@NullMarked
package org.anxin.local;

import org.jspecify.annotations.NullMarked;
