package org.anxin.service.actor;

import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.CLERK;
import static org.anxin.contracts.value.ActorRole.DESK;
import static org.anxin.contracts.value.ActorRole.GRID_OFFICER;
import static org.anxin.contracts.value.ActorRole.LEADER;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.contracts.value.ActorRole.OPS;
import static org.anxin.contracts.value.ActorRole.REFERRER;
import static org.anxin.contracts.value.ActorRole.REPORTER;
import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.contracts.value.ActorRole.TEAM;

import java.util.Set;
import org.anxin.contracts.value.ActorRole;

/** What somebody may be allowed to do, and which roles are: the only place that says so. */
public enum Permission {
    /** Refer a matter from the police to the centre, supplement it, take it back, and answer whether it may be returned. */
    REFER(REFERRER, DESK, SHIFT_LEAD),
    /** Claim wages at the page behind a site's QR code, for oneself. */
    CLAIM(REPORTER),
    /** Say for the police, after speaking to them, whether they take a matter back. */
    ANSWER_FOR_POLICE(DESK, SHIFT_LEAD),
    /** Enter a report that came by any other channel. */
    REPORT(DESK, SHIFT_LEAD, TEAM, GRID_OFFICER),
    /** Keep what a caller of the hotline said before he hung up, call him back, and make a report of it or none. */
    ANSWER_HOTLINE(DESK, SHIFT_LEAD),
    /** Open a report as a matter, give it to the desk, or answer it when it is a consultation. */
    TRIAGE(DESK, SHIFT_LEAD),
    /** Correct what a matter is: kind, category, severity, and how it is handled. */
    CORRECT_MATTER(DESK, SHIFT_LEAD),
    /** Take a centre's old ledger over. */
    IMPORT_LEDGER(SHIFT_LEAD, LEADER, OPS),
    /** Read what sources are told about the matters they referred. */
    READ_FEEDBACK(REFERRER, DESK, SHIFT_LEAD, LEADER, OPS),
    /** Have what a source is told sent to an address of its own, as webhooks. */
    SUBSCRIBE(REFERRER, OPS),
    /** Read what came in, without personal data. */
    READ_MATTERS(REFERRER, DESK, SHIFT_LEAD, TEAM, GRID_OFFICER, MEDIATOR, CLERK, CALLER, LEADER, OPS),
    /** Read the file of an enterprise: its names, places, sums and matters. */
    READ_ENTERPRISES(DESK, SHIFT_LEAD, MEDIATOR, LEADER),
    /** Say by which other names an enterprise goes. */
    NAME_ENTERPRISE(SHIFT_LEAD, LEADER),
    /** Add a photo or document to a matter. */
    ATTACH(REFERRER, DESK, SHIFT_LEAD, TEAM, GRID_OFFICER),
    /** Erase a photo or document for ever; the matter and its history stay. */
    ERASE_ATTACHMENT(SHIFT_LEAD),
    /** Find whom a phone, a name or an enterprise belongs to, masked; each search is logged. */
    FIND_PERSON(DESK, SHIFT_LEAD),
    /** Put right what is kept of a person. */
    CORRECT_PERSON(DESK, SHIFT_LEAD),
    /** Tell a person, at that person's request, all that is kept, and who looked at it. */
    DISCLOSE_PERSON(SHIFT_LEAD),
    /** Erase a person for ever; the matter, its history and every figure stay. */
    ERASE_PERSON(SHIFT_LEAD),
    /** Read parties, address, statement and attachments of a matter; each read is logged. Without a reason only the team and department that hold it. */
    READ_PRIVATE(DESK, SHIFT_LEAD, TEAM, GRID_OFFICER, MEDIATOR, CLERK, CALLER),
    /** Sign an order, which instructs the team on duty, or give its matter to the desk instead. */
    SIGN_ORDER(DESK, SHIFT_LEAD),
    /** Take an order from the team that has it and give it to another. */
    REASSIGN_TEAM(SHIFT_LEAD),
    /** Let the time of a clock not count for a while. */
    PAUSE_CLOCK(SHIFT_LEAD),
    /** Plan who is on duty, and swap duties. */
    PLAN_DUTY(SHIFT_LEAD, LEADER, OPS),
    /** Hand a shift over and take it over, and read what the one before noted. */
    HAND_OVER_SHIFT(SHIFT_LEAD),
    /** Say what happened in the field: instruction received, officer contacted, arrived, checked in, round held; call police support. */
    REPORT_FROM_FIELD(TEAM, GRID_OFFICER, DESK, SHIFT_LEAD),
    /** End an order with an outcome, or hand it on to the centre or the specialist room. */
    CONCLUDE_ORDER(TEAM, SHIFT_LEAD),
    /** Ask departments to come along, and say which of them leads. */
    INVITE_DEPARTMENT(DESK, SHIFT_LEAD),
    /** Say for a department whether it comes, and that it is there. */
    ANSWER_FOR_DEPARTMENT(CLERK, TEAM, DESK, SHIFT_LEAD),
    /** Ask the police to take a matter back as public-security work. */
    REQUEST_RETURN(TEAM, MEDIATOR, DESK, SHIFT_LEAD),
    /** Read orders and their clocks. */
    READ_ORDERS(DESK, SHIFT_LEAD, TEAM, GRID_OFFICER, MEDIATOR, LEADER, OPS),
    /** Hold rounds, settle, fail, and end a case with an outcome. */
    MEDIATE(MEDIATOR, DESK, SHIFT_LEAD),
    /** Send a case to the specialist room or to a department. */
    ESCALATE(MEDIATOR, DESK, SHIFT_LEAD),
    /** Accept, refuse, ask, report and conclude for a department that has a matter. */
    ACT_FOR_DEPARTMENT(CLERK, SHIFT_LEAD),
    /** Rule on a department's refusal. */
    RULE_ON_REFUSAL(SHIFT_LEAD, LEADER),
    /** Read what departments have; a clerk reads what is the own department's. */
    READ_ESCALATIONS(CLERK, MEDIATOR, DESK, SHIFT_LEAD, LEADER, OPS),
    /** Have what a department is told sent to an address of its own, as webhooks. */
    SUBSCRIBE_DEPARTMENT(CLERK, OPS),
    /** Read cases. */
    READ_CASES(MEDIATOR, DESK, SHIFT_LEAD, CLERK, LEADER, OPS),
    /** Call back, and close or reopen by what was said. */
    CALL_BACK(CALLER, DESK, SHIFT_LEAD),
    /** Reopen a matter that was reopened as often as callers may. */
    REOPEN_AGAIN(SHIFT_LEAD, LEADER),
    /** Ask that an outcome be corrected. */
    CORRECT_OUTCOME(CALLER, DESK, MEDIATOR, SHIFT_LEAD),
    /** Countersign, or refuse to, an outcome that takes a matter out of the count, or its correction. */
    COUNTERSIGN_OUTCOME(SHIFT_LEAD, LEADER),
    /** Read follow-ups. */
    READ_FOLLOW_UPS(CALLER, DESK, SHIFT_LEAD, LEADER, OPS),
    /** Read figures. */
    READ_FIGURES(LEADER, SHIFT_LEAD, DESK, OPS),
    /** Rebuild the figures from the log. */
    REPLAY(LEADER, OPS),
    /** Read directory and policies. */
    READ_REFERENCE(DESK, SHIFT_LEAD, TEAM, GRID_OFFICER, MEDIATOR, CLERK, CALLER, LEADER, OPS),
    /** Change directory and policies. */
    MAINTAIN_REFERENCE(LEADER, OPS),
    /** Say that a further centre is served here, and what it is called. */
    REGISTER_CENTRE(OPS),
    /** Read names and phones of staff; each look is recorded. Everybody else gets a hint. */
    READ_STAFF(DESK, SHIFT_LEAD, TEAM, GRID_OFFICER),
    /** See parked records and put them back. */
    PUT_BACK(OPS),
    /** Hold store and log against each other. */
    VERIFY(OPS),
    /** Set the platform's clock, where that is possible at all. */
    SET_CLOCK(OPS);

    private final Set<ActorRole> roles;

    Permission(ActorRole... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether this role may. The platform itself may do everything: its reactions and timers follow rules, not wishes. */
    public boolean isGrantedTo(ActorRole role) {
        return role == ActorRole.SYSTEM || roles.contains(role);
    }
}
