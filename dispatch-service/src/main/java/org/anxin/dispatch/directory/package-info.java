/**
 * Publishes what every service has to know of a centre: grids with their officers, sites, teams, departments, people. Here stands what an installation
 * starts with; see the packages {@code domain} and {@code application} for the rest.
 */
@NullMarked
package org.anxin.dispatch.directory;

import org.jspecify.annotations.NullMarked;
