/**
 * Publishes what every service has to know of a centre: grids with their officers, sites, teams, departments, the clock policy; and who is on duty.
 * On the topic {@code reference}, one stream for the directory of a centre, one for each roster and one for each hand-over of a shift. Flat, as the
 * rules are few: what was told is not told again, a team is on one shift at a time, and a hand-over takes two people.
 */
@NullMarked
package org.anxin.dispatch.directory;

import org.jspecify.annotations.NullMarked;
