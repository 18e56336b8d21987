/** Who acts, and the one place that says which role may do what. The seam at which identity comes in later. */
@NullMarked
package org.anxin.service.actor;

import org.jspecify.annotations.NullMarked;
