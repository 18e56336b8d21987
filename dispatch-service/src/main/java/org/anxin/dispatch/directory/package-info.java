/**
 * Publishes what every service has to know of a centre: grids with their officers, sites, teams, departments, the clock policy. On the topic
 * {@code reference}, one stream for the directory of a centre.
 */
@NullMarked
package org.anxin.dispatch.directory;

import org.jspecify.annotations.NullMarked;
