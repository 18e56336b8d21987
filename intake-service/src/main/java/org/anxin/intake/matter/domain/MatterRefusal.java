package org.anxin.intake.matter.domain;

import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;

/** Why a command doesn't hold. */
public sealed interface MatterRefusal {
    /** Stable code for other programs; also the last part of the problem's type. */
    String code();

    /** There is no such matter. */
    record UnknownMatter() implements MatterRefusal {
        @Override
        public String code() {
            return "unknown-matter";
        }
    }

    /** The stream holds a matter already. */
    record AlreadyReceived() implements MatterRefusal {
        @Override
        public String code() {
            return "already-received";
        }
    }

    /** It was opened and handed on: intake is no longer the holder. */
    record AlreadyOpened() implements MatterRefusal {
        @Override
        public String code() {
            return "already-opened";
        }
    }

    /** Nobody referred it, so nobody can take it back. */
    record NotReferred() implements MatterRefusal {
        @Override
        public String code() {
            return "not-referred";
        }
    }

    /** The police are asked to take it back: until they have answered nobody begins anything with it. */
    record ReturnPending() implements MatterRefusal {
        @Override
        public String code() {
            return "return-asked";
        }
    }

    /** It ended at intake with another outcome. */
    record AlreadyConcluded(Outcome outcome) implements MatterRefusal {
        @Override
        public String code() {
            return "already-concluded";
        }
    }

    /** Nobody has asked the police to take it back. */
    record NoReturnAsked() implements MatterRefusal {
        @Override
        public String code() {
            return "no-return-asked";
        }
    }

    /** The police have answered otherwise before. */
    record ReturnAnsweredBefore() implements MatterRefusal {
        @Override
        public String code() {
            return "return-answered-before";
        }
    }

    /** Who asks for a return can't answer for the police as well. */
    record ReturnAnsweredByAsker() implements MatterRefusal {
        @Override
        public String code() {
            return "return-answered-by-asker";
        }
    }

    /** Others belong to it, so it can't belong to another. */
    record HasLinksOfItsOwn() implements MatterRefusal {
        @Override
        public String code() {
            return "has-links-of-its-own";
        }
    }

    /** Its holder was asked to suspend, so that it can be linked, and hasn't answered. */
    record LinkPending(MatterId to) implements MatterRefusal {
        @Override
        public String code() {
            return "link-pending";
        }
    }

    /** Nobody waits for a link to that matter. */
    record NoLinkAsked() implements MatterRefusal {
        @Override
        public String code() {
            return "no-link-asked";
        }
    }

    /** It belongs to another matter. */
    record LinkedAlready(MatterId to) implements MatterRefusal {
        @Override
        public String code() {
            return "linked-already";
        }
    }

    /** It was taken over from an old ledger with its end: nobody holds it, so nobody can take it up again. */
    record FromLedger() implements MatterRefusal {
        @Override
        public String code() {
            return "from-ledger";
        }
    }

    /** Only a consultation is answered with advice. */
    record NoConsultation(MatterKind kind) implements MatterRefusal {
        @Override
        public String code() {
            return "no-consultation";
        }
    }

    /** It waits at intake, so there is no outcome to reopen. */
    record NotConcluded() implements MatterRefusal {
        @Override
        public String code() {
            return "not-concluded";
        }
    }

    /** Somebody else has corrected it a moment ago. */
    record ChangedMeanwhile() implements MatterRefusal {
        @Override
        public String code() {
            return "changed-meanwhile";
        }
    }

    /** Who holds it decides whether it is handled in the field or at the desk. */
    record ModeIsTheHolders() implements MatterRefusal {
        @Override
        public String code() {
            return "mode-is-the-holders";
        }
    }

    /** Only disputes have a category. */
    record CategoryForDisputesOnly(MatterKind kind) implements MatterRefusal {
        @Override
        public String code() {
            return "category-for-disputes-only";
        }
    }

    /** A dispute has a category. */
    record CategoryMissing() implements MatterRefusal {
        @Override
        public String code() {
            return "category-missing";
        }
    }

    /** It is a matter of its own. */
    record NotLinked() implements MatterRefusal {
        @Override
        public String code() {
            return "not-linked";
        }
    }

    /** It has as many attachments as a matter may have. */
    record TooManyAttachments(int most) implements MatterRefusal {
        @Override
        public String code() {
            return "too-many-attachments";
        }
    }

    /** Nobody of this id takes part in it. */
    record UnknownParty() implements MatterRefusal {
        @Override
        public String code() {
            return "unknown-party";
        }
    }

    /** An organisation isn't a person. */
    record NotAPerson() implements MatterRefusal {
        @Override
        public String code() {
            return "not-a-person";
        }
    }

    /** Nothing personal is kept any more. */
    record Erased() implements MatterRefusal {
        @Override
        public String code() {
            return "erased";
        }
    }
}
