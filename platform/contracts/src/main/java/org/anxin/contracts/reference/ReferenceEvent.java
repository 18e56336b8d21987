package org.anxin.contracts.reference;

import org.anxin.contracts.Event;

/** Everything that directory and policies tell. */
public sealed interface ReferenceEvent extends Event
        permits CentreRegistered,
                GridRegistered,
                SiteRegistered,
                TeamRegistered,
                DepartmentRegistered,
                PolicyAdopted,
                RosterPlanned,
                DutySwapped,
                LadderAdopted,
                CatalogueAdopted,
                SafetyAdopted,
                PoliceContactNamed,
                ShiftHandedOver,
                ShiftTakenOver,
                TermAdopted {}
