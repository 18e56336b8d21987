/** Webhooks as receivers see them. */
@NullMarked
package org.anxin.webhooks;

import org.jspecify.annotations.NullMarked;
