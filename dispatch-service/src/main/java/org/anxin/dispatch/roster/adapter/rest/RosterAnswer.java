package org.anxin.dispatch.roster.adapter.rest;

import java.util.List;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Shift;

/** A roster as it is planned now: codes only. */
record RosterAnswer(RosterCode roster, List<Shift> shifts) {}
