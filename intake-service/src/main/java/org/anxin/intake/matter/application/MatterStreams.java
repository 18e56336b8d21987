package org.anxin.intake.matter.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.eventstore.StreamType;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.matter.domain.MatterRules;
import org.anxin.service.codec.EventJson;
import org.anxin.service.privatestore.PrivateFiles;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The streams that intake keeps: one per matter. */
@Singleton
public class MatterStreams {
    @Produces
    @Singleton
    StreamSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> spec(TrackingCodes trackingCodes) {
        var view = new MatterView(trackingCodes);
        var type = new StreamType<>(
                "intake.",
                MatterRules.DECIDER,
                EventJson.codec(IntakeEvent.class),
                view::derive,
                List.of(MatterView.TABLE, Likeness.TABLE, PrivateStore.TABLE, PrivateFiles.TABLE));
        return new StreamSpec<>(type, MatterStreams::standing, MatterStreams::problem, null);
    }

    @Produces
    @Singleton
    Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands(
            Streams streams, StreamSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> spec) {
        return streams.commands(spec);
    }

    private static @Nullable Standing standing(Matter matter) {
        return switch (matter) {
            case Matter.NotReceived _ -> null;
            case Matter.Known known -> new Standing(known.facts().centre(), Matter.LEG);
        };
    }

    /** What a refusal is called towards clients. */
    public static Problem problem(MatterRefusal refusal) {
        return switch (refusal) {
            case MatterRefusal.UnknownMatter unknown ->
                Problem.notFound(unknown.code(), "there is no such matter here");
            case MatterRefusal.AlreadyReceived received ->
                Problem.conflict(received.code(), "the matter was received before");
            case MatterRefusal.AlreadyOpened opened ->
                Problem.conflict(opened.code(), "the matter was opened before; who holds it now decides about it");
            case MatterRefusal.HasLinksOfItsOwn refused ->
                Problem.conflict(
                        refused.code(), "other reports belong to it; link them, or this one the other way round");
            case MatterRefusal.LinkPending pending ->
                Problem.conflict(
                        pending.code(),
                        "its holder was asked to let it rest, since it is to belong to the matter "
                                + pending.to().value() + "; ask again once that is answered");
            case MatterRefusal.NoLinkAsked refused ->
                Problem.conflict(refused.code(), "nobody waits for it to be linked to that matter");
            case MatterRefusal.LinkedAlready linked ->
                Problem.conflict(
                        linked.code(), "it belongs to the matter " + linked.to().value());
            case MatterRefusal.FromLedger refused ->
                Problem.conflict(
                        refused.code(),
                        "it was imported from an old ledger with its end, so it can't be taken up again: treat the report as a matter of its own");
            case MatterRefusal.NoConsultation refused ->
                Problem.conflict(
                        refused.code(),
                        "only a consultation is answered with advice, and this is " + refused.kind()
                                + "; correct it first if that is wrong");
            case MatterRefusal.NotConcluded refused ->
                Problem.conflict(refused.code(), "that matter has no outcome: link the report to it instead");
            case MatterRefusal.ChangedMeanwhile refused ->
                Problem.conflict(refused.code(), "somebody else has corrected it a moment ago; look again");
            case MatterRefusal.ModeIsTheHolders refused ->
                Problem.conflict(
                        refused.code(),
                        "who holds the matter decides that: POST /dispatch/orders/{id}/to-desk takes it from the field to the"
                                + " desk, POST /mediation/cases/{id}/to-field the other way round");
            case MatterRefusal.CategoryForDisputesOnly refused ->
                Problem.unprocessable(
                        refused.code(),
                        "only disputes have a category, and this is " + refused.kind(),
                        new FieldError("category", "must be left out unless the kind is DISPUTE"));
            case MatterRefusal.CategoryMissing refused ->
                Problem.unprocessable(
                        refused.code(),
                        "a dispute has a category",
                        new FieldError("category", "must be given when the kind becomes DISPUTE"));
            case MatterRefusal.NotLinked refused -> Problem.conflict(refused.code(), "it is a matter of its own");
            case MatterRefusal.NotReferred refused -> Problem.conflict(refused.code(), "the matter wasn't referred");
            case MatterRefusal.ReturnPending refused ->
                Problem.conflict(
                        refused.code(),
                        "the police are asked to take the matter back; it waits until they have answered"
                                + " (POST /intake/matters/{id}/return-ack)");
            case MatterRefusal.AlreadyConcluded concluded ->
                Problem.conflict(concluded.code(), "the matter ended at intake as " + concluded.outcome());
            case MatterRefusal.TooManyAttachments refused ->
                Problem.conflict(refused.code(), "a matter has at most " + refused.most() + " attachments");
            case MatterRefusal.UnknownParty refused ->
                Problem.notFound(refused.code(), "nobody of this id takes part in the matter");
            case MatterRefusal.NotAPerson refused ->
                Problem.unprocessable(
                        refused.code(),
                        "an organisation has no personal data",
                        new FieldError("party", "must be a person"));
            case MatterRefusal.Erased _ -> Matters.erased().problem();
            case MatterRefusal.NoReturnAsked refused ->
                Problem.conflict(refused.code(), "nobody has asked the police to take the matter back");
            case MatterRefusal.ReturnAnsweredBefore refused ->
                Problem.conflict(refused.code(), "the return was answered otherwise before");
            case MatterRefusal.ReturnAnsweredByAsker refused ->
                Problem.conflict(refused.code(), "whoever asks for the return can't answer for the police as well");
        };
    }
}
