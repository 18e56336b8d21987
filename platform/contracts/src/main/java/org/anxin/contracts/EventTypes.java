package org.anxin.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anxin.contracts.dispatch.AttentionRaised;
import org.anxin.contracts.dispatch.CheckInMissed;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.dispatch.DepartmentArrived;
import org.anxin.contracts.dispatch.DepartmentDeclined;
import org.anxin.contracts.dispatch.DepartmentInvited;
import org.anxin.contracts.dispatch.DepartmentJoined;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.EarlierFactReported;
import org.anxin.contracts.dispatch.InstructionDeclined;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.JointLeadNamed;
import org.anxin.contracts.dispatch.OfficerContacted;
import org.anxin.contracts.dispatch.OfficersNotReached;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.OrderSuspensionRefused;
import org.anxin.contracts.dispatch.PoliceSupportCalled;
import org.anxin.contracts.dispatch.ReturnRefused;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.SpotRoundHeld;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.TeamCheckedIn;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.dispatch.TeamReassigned;
import org.anxin.contracts.dispatch.TeamRedirected;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.dispatch.WithdrawalRefused;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.InstalmentChecked;
import org.anxin.contracts.followup.InstalmentFellDue;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCorrectionRequested;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.intake.AttachmentErased;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.LinkUndone;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.intake.PersonCorrected;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.intake.ReopeningRequested;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.mediation.AssistanceAsked;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.mediation.CaseResumed;
import org.anxin.contracts.mediation.CaseReturnRefused;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.mediation.CaseTermWarned;
import org.anxin.contracts.mediation.CaseWithdrawalGranted;
import org.anxin.contracts.mediation.CaseWithdrawalRefused;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationAccepted;
import org.anxin.contracts.mediation.EscalationOverdue;
import org.anxin.contracts.mediation.EscalationProgressed;
import org.anxin.contracts.mediation.EscalationRefused;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.mediation.InformationAnswered;
import org.anxin.contracts.mediation.InformationRequested;
import org.anxin.contracts.mediation.MediationFailed;
import org.anxin.contracts.mediation.RespondentContacted;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.mediation.SpecialistRoomEntered;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.OfficerRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.ServiceTeamRegistered;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.reference.TermAdopted;

/**
 * The registry of event types: the one place that ties a record to the name under which it is stored and published. Names come from here, never
 * from a class name, so records may be renamed freely and names never.
 */
public final class EventTypes {
    /** Sources, as in {@code ce_source}. */
    public static final String INTAKE = "intake", DISPATCH = "dispatch", MEDIATION = "mediation", FOLLOWUP = "followup";

    private static final List<EventType> ALL = List.of(
            new EventType("intake.matter-received", 1, INTAKE, MatterReceived.class),
            new EventType("intake.party-added", 1, INTAKE, PartyAdded.class),
            new EventType("intake.matter-opened", 1, INTAKE, MatterOpened.class),
            new EventType("intake.supplement-added", 1, INTAKE, SupplementAdded.class),
            new EventType("intake.matter-concluded", 1, INTAKE, MatterConcluded.class),
            new EventType("intake.withdrawal-requested", 1, INTAKE, WithdrawalRequested.class),
            new EventType("intake.withdrawal-answered", 1, INTAKE, WithdrawalAnswered.class),
            new EventType("intake.return-asked", 1, INTAKE, ReturnAsked.class),
            new EventType("intake.return-answered", 1, INTAKE, ReturnAnswered.class),
            new EventType("intake.repeat-linked", 1, INTAKE, RepeatLinked.class),
            new EventType("intake.repeat-unlinked", 1, INTAKE, RepeatUnlinked.class),
            new EventType("intake.repeat-reported", 1, INTAKE, RepeatReported.class),
            new EventType("intake.claimant-joined", 1, INTAKE, ClaimantJoined.class),
            new EventType("intake.link-undone", 1, INTAKE, LinkUndone.class),
            new EventType("intake.suspension-requested", 1, INTAKE, SuspensionRequested.class),
            new EventType("intake.link-dropped", 1, INTAKE, LinkDropped.class),
            new EventType("intake.matter-corrected", 1, INTAKE, MatterCorrected.class),
            new EventType("intake.attachment-added", 1, INTAKE, AttachmentAdded.class),
            new EventType("intake.attachment-erased", 1, INTAKE, AttachmentErased.class),
            new EventType("intake.person-corrected", 1, INTAKE, PersonCorrected.class),
            new EventType("intake.person-erased", 1, INTAKE, PersonErased.class),
            new EventType("intake.reopening-requested", 1, INTAKE, ReopeningRequested.class),
            new EventType("intake.matter-imported", 1, INTAKE, MatterImported.class),
            new EventType("dispatch.order-issued", 1, DISPATCH, OrderIssued.class),
            new EventType("dispatch.order-signed", 1, DISPATCH, OrderSigned.class),
            new EventType("dispatch.team-instructed", 1, DISPATCH, TeamInstructed.class),
            new EventType("dispatch.instruction-declined", 1, DISPATCH, InstructionDeclined.class),
            new EventType("dispatch.team-redirected", 1, DISPATCH, TeamRedirected.class),
            new EventType("dispatch.team-reassigned", 1, DISPATCH, TeamReassigned.class),
            new EventType("dispatch.instruction-received", 1, DISPATCH, InstructionReceived.class),
            new EventType("dispatch.contact-attempted", 1, DISPATCH, ContactAttempted.class),
            new EventType("dispatch.officer-contacted", 1, DISPATCH, OfficerContacted.class),
            new EventType("dispatch.officers-not-reached", 1, DISPATCH, OfficersNotReached.class),
            new EventType("dispatch.team-arrived", 1, DISPATCH, TeamArrived.class),
            new EventType("dispatch.round-held", 1, DISPATCH, SpotRoundHeld.class),
            new EventType("dispatch.earlier-fact-reported", 1, DISPATCH, EarlierFactReported.class),
            new EventType("dispatch.team-checked-in", 1, DISPATCH, TeamCheckedIn.class),
            new EventType("dispatch.check-in-missed", 1, DISPATCH, CheckInMissed.class),
            new EventType("dispatch.police-support-called", 1, DISPATCH, PoliceSupportCalled.class),
            new EventType("dispatch.department-invited", 1, DISPATCH, DepartmentInvited.class),
            new EventType("dispatch.department-joined", 1, DISPATCH, DepartmentJoined.class),
            new EventType("dispatch.department-declined", 1, DISPATCH, DepartmentDeclined.class),
            new EventType("dispatch.department-arrived", 1, DISPATCH, DepartmentArrived.class),
            new EventType("dispatch.joint-lead-named", 1, DISPATCH, JointLeadNamed.class),
            new EventType("dispatch.clock-warned", 1, DISPATCH, ClockWarned.class),
            new EventType("dispatch.clock-breached", 1, DISPATCH, ClockBreached.class),
            new EventType("dispatch.clock-paused", 1, DISPATCH, ClockPaused.class),
            new EventType("dispatch.clock-resumed", 1, DISPATCH, ClockResumed.class),
            new EventType("dispatch.duty-called", 1, DISPATCH, DutyCalled.class),
            new EventType("dispatch.clock-judged", 1, DISPATCH, ClockJudged.class),
            new EventType("dispatch.order-concluded", 1, DISPATCH, OrderConcluded.class),
            new EventType("dispatch.order-handed-on", 1, DISPATCH, OrderHandedOn.class),
            new EventType("dispatch.withdrawal-granted", 1, DISPATCH, WithdrawalGranted.class),
            new EventType("dispatch.withdrawal-refused", 1, DISPATCH, WithdrawalRefused.class),
            new EventType("dispatch.return-requested", 1, DISPATCH, ReturnRequested.class),
            new EventType("dispatch.return-refused", 1, DISPATCH, ReturnRefused.class),
            new EventType("dispatch.order-suspended", 1, DISPATCH, OrderSuspended.class),
            new EventType("dispatch.suspension-refused", 1, DISPATCH, OrderSuspensionRefused.class),
            new EventType("dispatch.order-resumed", 1, DISPATCH, OrderResumed.class),
            new EventType("dispatch.order-corrected", 1, DISPATCH, OrderCorrected.class),
            new EventType("dispatch.attention-raised", 1, DISPATCH, AttentionRaised.class),
            new EventType("mediation.case-taken", 1, MEDIATION, CaseTaken.class),
            new EventType("mediation.respondent-contacted", 1, MEDIATION, RespondentContacted.class),
            new EventType("mediation.round-held", 1, MEDIATION, RoundHeld.class),
            new EventType("mediation.specialist-room-entered", 1, MEDIATION, SpecialistRoomEntered.class),
            new EventType("mediation.settlement-reached", 1, MEDIATION, SettlementReached.class),
            new EventType("mediation.mediation-failed", 1, MEDIATION, MediationFailed.class),
            new EventType("mediation.escalated", 1, MEDIATION, Escalated.class),
            new EventType("mediation.assistance-asked", 1, MEDIATION, AssistanceAsked.class),
            new EventType("mediation.escalation-accepted", 1, MEDIATION, EscalationAccepted.class),
            new EventType("mediation.escalation-refused", 1, MEDIATION, EscalationRefused.class),
            new EventType("mediation.escalation-ruled", 1, MEDIATION, EscalationRuled.class),
            new EventType("mediation.information-requested", 1, MEDIATION, InformationRequested.class),
            new EventType("mediation.information-answered", 1, MEDIATION, InformationAnswered.class),
            new EventType("mediation.escalation-progressed", 1, MEDIATION, EscalationProgressed.class),
            new EventType("mediation.escalation-overdue", 1, MEDIATION, EscalationOverdue.class),
            new EventType("mediation.escalation-released", 1, MEDIATION, EscalationReleased.class),
            new EventType("mediation.department-concluded", 1, MEDIATION, DepartmentConcluded.class),
            new EventType("mediation.case-concluded", 1, MEDIATION, CaseConcluded.class),
            new EventType("mediation.case-suspended", 1, MEDIATION, CaseSuspended.class),
            new EventType("mediation.suspension-refused", 1, MEDIATION, CaseSuspensionRefused.class),
            new EventType("mediation.case-resumed", 1, MEDIATION, CaseResumed.class),
            new EventType("mediation.case-corrected", 1, MEDIATION, CaseCorrected.class),
            new EventType("mediation.case-handed-on", 1, MEDIATION, CaseHandedOn.class),
            new EventType("mediation.return-requested", 1, MEDIATION, CaseReturnRequested.class),
            new EventType("mediation.return-refused", 1, MEDIATION, CaseReturnRefused.class),
            new EventType("mediation.withdrawal-granted", 1, MEDIATION, CaseWithdrawalGranted.class),
            new EventType("mediation.withdrawal-refused", 1, MEDIATION, CaseWithdrawalRefused.class),
            new EventType("mediation.term-warned", 1, MEDIATION, CaseTermWarned.class),
            new EventType("mediation.term-breached", 1, MEDIATION, CaseTermBreached.class),
            new EventType("mediation.term-judged", 1, MEDIATION, CaseTermJudged.class),
            new EventType("followup.follow-up-opened", 1, FOLLOWUP, FollowUpOpened.class),
            new EventType("followup.call-back-fell-due", 1, FOLLOWUP, CallBackFellDue.class),
            new EventType("followup.call-back-made", 1, FOLLOWUP, CallBackMade.class),
            new EventType("followup.matter-closed", 1, FOLLOWUP, MatterClosed.class),
            new EventType("followup.matter-reopened", 1, FOLLOWUP, MatterReopened.class),
            new EventType("followup.follow-up-corrected", 1, FOLLOWUP, FollowUpCorrected.class),
            new EventType("followup.outcome-countersigned", 1, FOLLOWUP, OutcomeCountersigned.class),
            new EventType("followup.outcome-correction-requested", 1, FOLLOWUP, OutcomeCorrectionRequested.class),
            new EventType("followup.outcome-corrected", 1, FOLLOWUP, OutcomeCorrected.class),
            new EventType("followup.countersign-refused", 1, FOLLOWUP, CountersignRefused.class),
            new EventType("followup.instalment-fell-due", 1, FOLLOWUP, InstalmentFellDue.class),
            new EventType("followup.instalment-checked", 1, FOLLOWUP, InstalmentChecked.class),
            new EventType("reference.centre-registered", 1, DISPATCH, CentreRegistered.class),
            new EventType("reference.grid-registered", 1, DISPATCH, GridRegistered.class),
            new EventType("reference.site-registered", 1, DISPATCH, SiteRegistered.class),
            new EventType("reference.team-registered", 1, DISPATCH, TeamRegistered.class),
            new EventType("reference.department-registered", 1, DISPATCH, DepartmentRegistered.class),
            new EventType("reference.policy-adopted", 1, DISPATCH, PolicyAdopted.class),
            new EventType("reference.roster-planned", 1, DISPATCH, RosterPlanned.class),
            new EventType("reference.duty-swapped", 1, DISPATCH, DutySwapped.class),
            new EventType("reference.ladder-adopted", 1, DISPATCH, LadderAdopted.class),
            new EventType("reference.catalogue-adopted", 1, INTAKE, CatalogueAdopted.class),
            new EventType("reference.safety-adopted", 1, DISPATCH, SafetyAdopted.class),
            new EventType("reference.police-contact-named", 1, DISPATCH, PoliceContactNamed.class),
            new EventType("reference.officer-registered", 1, DISPATCH, OfficerRegistered.class),
            new EventType("reference.service-team-registered", 1, DISPATCH, ServiceTeamRegistered.class),
            new EventType("reference.person-recorded", 1, DISPATCH, PersonRecorded.class),
            new EventType("reference.entry-retired", 1, DISPATCH, EntryRetired.class),
            new EventType("reference.shift-handed-over", 1, DISPATCH, ShiftHandedOver.class),
            new EventType("reference.shift-taken-over", 1, DISPATCH, ShiftTakenOver.class),
            new EventType("reference.term-adopted", 1, DISPATCH, TermAdopted.class));

    private static final Map<String, EventType> BY_ID =
            ALL.stream().collect(toUnmodifiableMap(EventType::id, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            ALL.stream().collect(toUnmodifiableMap(EventType::record, Function.identity()));

    private EventTypes() {}

    /** Every registered type, in the order of the way of a matter. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The type with this id, name and version; empty when nobody registered it. */
    public static Optional<EventType> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * The type of a record.
     *
     * @throws IllegalArgumentException for a record that isn't registered
     */
    public static EventType of(Class<? extends Event> record) {
        var type = BY_RECORD.get(record);
        if (type == null) {
            throw new IllegalArgumentException(record.getName() + " is not a registered event");
        }
        return type;
    }
}
