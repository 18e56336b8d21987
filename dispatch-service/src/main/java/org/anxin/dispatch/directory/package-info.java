/**
 * Publishes what every service has to know of a centre: grids with their officers, sites, teams, departments, the clock policy; and who is on duty.
 * On the topic {@code reference}, one stream for the directory of a centre and one for each roster. Flat, as the rules are few: what was told is not
 * told again, and a team is on one shift at a time.
 */
@NullMarked
package org.anxin.dispatch.directory;

import org.jspecify.annotations.NullMarked;
