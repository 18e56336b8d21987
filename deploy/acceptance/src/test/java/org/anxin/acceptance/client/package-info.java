/** Talks to the platform by its gateway as other systems and browsers do. */
@NullMarked
package org.anxin.acceptance.client;

import org.jspecify.annotations.NullMarked;
