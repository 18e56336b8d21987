package org.anxin.intake.privacy;

import java.util.List;

/** Parties, masked. */
record MaskedList(List<ShowPersons.Masked> items) {}
