/** Reading records of the log. */
@NullMarked
package org.anxin.analytics.log;

import org.jspecify.annotations.NullMarked;
