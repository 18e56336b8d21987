/** Plays the published case through the public HTTP API, as the people and systems of a centre would, and shows the table that the log gives. */
@NullMarked
package org.anxin.local.demo;

import org.jspecify.annotations.NullMarked;
