package org.anxin.contracts.intake;

import java.util.List;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PersonField;

/**
 * What intake keeps of a person was put right; before and after are private.
 *
 * @param fields what was corrected, each once
 */
public record PersonCorrected(PartyId party, List<PersonField> fields) implements IntakeEvent {}
