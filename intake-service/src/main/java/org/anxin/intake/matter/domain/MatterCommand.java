package org.anxin.intake.matter.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PersonField;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/** What is asked of a matter at intake. Time and ids are on the command. */
public sealed interface MatterCommand {
    /** The platform's time at the first try. */
    Instant at();

    /**
     * Take a report as a matter of its own.
     *
     * @param parties who takes part, in the order of the report
     * @param policy the clock policy in force at {@code at}
     * @param held it looks like a certain repeat, so nothing is opened yet
     */
    record Receive(Instant at, Report report, List<PartyAdded> parties, PolicyInForce policy, boolean held)
            implements MatterCommand {}

    /**
     * Take a matter over from an old ledger.
     *
     * @param at when it was received then
     * @param parties who took part
     * @param closedAt null where the ledger doesn't say that it was closed
     * @param resolved what the claimants got
     */
    record Import(
            Instant at,
            Report report,
            List<PartyAdded> parties,
            Outcome outcome,
            Instant concludedAt,
            @Nullable Instant closedAt,
            @Nullable Fen resolved)
            implements MatterCommand {}

    /** It belongs to another matter, which is told by {@link TakeIn}. */
    record Link(Instant at, MatterId to, LinkKind kind, boolean automatic) implements MatterCommand {}

    /**
     * It belongs to another matter though it was handed on: its holder is asked to suspend. The other matter is told by {@link ExpectRepeat}.
     *
     * @param holder who holds it, as far as the log was read
     */
    record AskSuspension(Instant at, MatterId to, LinkKind kind, HandOver holder) implements MatterCommand {}

    /** Another matter may come to belong to it. Nothing changes; only whether it could be so is asked. */
    record ExpectRepeat(Instant at) implements MatterCommand {}

    /** The holder has suspended it, so it is linked as was asked; the matter that it belongs to is told by {@link TakeIn}. */
    record LinkSuspended(Instant at, MatterId to) implements MatterCommand {}

    /** It can't be linked as was asked. */
    record DropLink(Instant at, MatterId to, LinkObstacle obstacle) implements MatterCommand {}

    /**
     * Another report belongs to it.
     *
     * @param from the id that the report came in under
     * @param claim of a claimant who joins, when a sum was given
     */
    record TakeIn(
            Instant at,
            MatterId from,
            ReportId report,
            LinkKind kind,
            @Nullable Claim claim) implements MatterCommand {}

    /** Many others belong to it, of which it has some already. */
    record TakeInAll(Instant at, List<TakeIn> all) implements MatterCommand {}

    /**
     * It has an outcome and was reported again: ask follow-up to reopen it.
     *
     * @param from the id that the report came in under
     * @param to who is to handle it; null for who handles such matters
     */
    record AskReopening(
            Instant at,
            MatterId from,
            ReportId report,
            @Nullable Holder to) implements MatterCommand {}

    /** The link was a mistake; the matter that it belonged to is told by {@link ReleaseLinked}. */
    record Unlink(Instant at, MatterId from) implements MatterCommand {}

    /** A report doesn't belong to it after all. */
    record ReleaseLinked(Instant at, MatterId matter) implements MatterCommand {}

    /**
     * A person has looked at a waiting report and opens it. What is null stays as it was understood when it came in.
     *
     * @param policy the clock policy in force at {@code at}
     * @param seen how the matter was understood when {@code policy} was chosen; null when nobody can have corrected it since
     */
    record Open(
            Instant at,
            @Nullable MatterKind kind,
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable HandlingMode mode,
            @Nullable GridCode grid,
            PolicyInForce policy,
            @Nullable Understanding seen,
            @Nullable SubcategoryCode subcategory)
            implements MatterCommand {
        public Open(
                Instant at,
                @Nullable MatterKind kind,
                @Nullable Category category,
                @Nullable Severity severity,
                @Nullable HandlingMode mode,
                @Nullable GridCode grid,
                PolicyInForce policy) {
            this(at, kind, category, severity, mode, grid, policy, null, null);
        }

        public Open(
                Instant at,
                @Nullable MatterKind kind,
                @Nullable Category category,
                @Nullable Severity severity,
                @Nullable HandlingMode mode,
                @Nullable GridCode grid,
                PolicyInForce policy,
                @Nullable Understanding seen) {
            this(at, kind, category, severity, mode, grid, policy, seen, null);
        }
    }

    /**
     * A person has answered a consultation, which ends it.
     *
     * @param advice what was said, in the private store
     */
    record GiveAdvice(Instant at, TextRef advice) implements MatterCommand {}

    /**
     * A person has found that the matter is another than was thought. What is null stays as it is.
     *
     * @param seen how the matter was understood when {@code policy} was chosen
     * @param policy the clock policy that would have been its own when it was opened; null while it isn't open
     */
    record Correct(
            Instant at,
            @Nullable MatterKind kind,
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable HandlingMode mode,
            Understanding seen,
            @Nullable PolicyRef policy,
            @Nullable SubcategoryCode subcategory)
            implements MatterCommand {
        public Correct(
                Instant at,
                @Nullable MatterKind kind,
                @Nullable Category category,
                @Nullable Severity severity,
                @Nullable HandlingMode mode,
                Understanding seen,
                @Nullable PolicyRef policy) {
            this(at, kind, category, severity, mode, seen, policy, null);
        }
    }

    /** More was reported; the words are in the private store. */
    record AddSupplement(Instant at, ReportId report, TextRef text) implements MatterCommand {}

    /**
     * Who referred the matter takes it back.
     *
     * @param text why, in the private store, when it was said
     * @param holder who holds the matter by the log; null for whom it was handed to first
     */
    record TakeBack(
            Instant at, @Nullable TextRef text, @Nullable HandOver holder) implements MatterCommand {}

    /** The holder has answered a withdrawal. */
    record TakeWithdrawalAnswer(Instant at, ReferralKey referral, boolean granted) implements MatterCommand {}

    /** The holder asks the police to take the matter back. */
    record AskReturn(Instant at, int leg, ActorId askedBy) implements MatterCommand {}

    /** Somebody at the desk asks the police to take back what waits at intake. */
    record RequestReturn(Instant at, ActorId by) implements MatterCommand {}

    /**
     * The police answer whether they take the matter back.
     *
     * @param by who answers for them
     * @param text their words, in the private store, when there are any
     */
    record AnswerReturn(
            Instant at,
            boolean accepted,
            ActorId by,
            @Nullable TextRef text) implements MatterCommand {}

    /**
     * Add a photo or document, whoever holds the matter now.
     *
     * @param attachment as it is stored
     */
    record Attach(Instant at, AttachmentAdded attachment) implements MatterCommand {}

    /** Erase the content of a photo or document for ever. */
    record EraseAttachment(Instant at, AttachmentId attachment) implements MatterCommand {}

    /**
     * What is kept of a person was put right.
     *
     * @param fields those that were wrong
     */
    record CorrectPerson(Instant at, PartyId party, List<PersonField> fields) implements MatterCommand {}

    /**
     * Erase a person, whoever holds the matter now.
     *
     * @param party who; null for whoever spoke without being among the parties
     * @param withWords also erase what others have said about the matter
     */
    record ErasePerson(Instant at, @Nullable PartyId party, boolean withWords) implements MatterCommand {}
}
