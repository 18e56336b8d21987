package org.anxin.contracts.reference;

import org.anxin.contracts.Event;

/** Everything that directory and policies tell. */
public sealed interface ReferenceEvent extends Event
        permits DirectoryEntry,
                PolicyAdopted,
                RosterPlanned,
                DutySwapped,
                LadderAdopted,
                CatalogueAdopted,
                SafetyAdopted,
                ShiftHandedOver,
                ShiftTakenOver,
                TermAdopted {}
