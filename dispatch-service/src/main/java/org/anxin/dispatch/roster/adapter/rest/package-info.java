/** Rosters, and who is on duty, over HTTP. */
@NullMarked
package org.anxin.dispatch.roster.adapter.rest;

import org.jspecify.annotations.NullMarked;
