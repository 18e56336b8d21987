/**
 * Working days and what is due when, for terms of days. Pure but for {@link ChinaCalendar}, which reads the official calendar from this module's
 * resources: a library that keeps it would be better, but the one at hand ({@code cn.6tail:lunar} 1.6.3) ends before 2025.
 */
@NullMarked
package org.anxin.service.calendar;

import org.jspecify.annotations.NullMarked;
