package org.anxin.contracts.reference;

import java.util.List;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Shift;

/**
 * A duty roster holds, in place of what was planned under its code before.
 *
 * @param centre the centre that the stream belongs to
 */
public record RosterPlanned(CentreCode centre, RosterCode roster, List<Shift> shifts) implements ReferenceEvent {}
