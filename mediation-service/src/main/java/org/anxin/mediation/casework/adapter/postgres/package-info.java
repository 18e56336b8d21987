/** Reads the table of cases. It is written with the events, never here. */
@NullMarked
package org.anxin.mediation.casework.adapter.postgres;

import org.jspecify.annotations.NullMarked;
