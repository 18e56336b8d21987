/** Mediation: desk handling, parties taken back, the specialist room, and what is escalated to departments. */
@NullMarked
package org.anxin.mediation;

import org.jspecify.annotations.NullMarked;
