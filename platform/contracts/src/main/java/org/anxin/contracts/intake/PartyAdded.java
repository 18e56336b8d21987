package org.anxin.contracts.intake;

import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.OrganisationId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes part in the matter. Names, phones and identity numbers stay in intake's private store.
 *
 * @param organisation set for organisations only
 * @param creditCode of an organisation, when given and well formed
 */
public record PartyAdded(
        PartyId party,
        PartyKind kind,
        PartyRole role,
        @Nullable OrganisationId organisation,
        @Nullable CreditCode creditCode)
        implements IntakeEvent {}
