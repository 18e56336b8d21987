/** The fold and the figures, as examples and as properties of random matters. */
@NullMarked
package org.anxin.analytics.fold;

import org.jspecify.annotations.NullMarked;
