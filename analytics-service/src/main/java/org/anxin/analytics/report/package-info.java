/** The figures, as they are shown. */
@NullMarked
package org.anxin.analytics.report;

import org.jspecify.annotations.NullMarked;
