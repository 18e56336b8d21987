/** Working days and terms. */
@NullMarked
package org.anxin.service.calendar;

import org.jspecify.annotations.NullMarked;
