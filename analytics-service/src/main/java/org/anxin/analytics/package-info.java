/** The analytics service: folds the log of matters into the published figures. It decides nothing and tells nothing. */
@NullMarked
package org.anxin.analytics;

import org.jspecify.annotations.NullMarked;
