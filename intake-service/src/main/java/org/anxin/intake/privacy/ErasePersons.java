package org.anxin.intake.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.intake.matter.application.Candidates;
import org.anxin.intake.matter.application.Matters;
import org.anxin.intake.matter.application.ReadLog;
import org.anxin.intake.matter.application.ReadLog.What;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.ErasePerson;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Uncancelled;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Erases people at their request: first the event, which all services read, then what intake keeps. Erasing again changes nothing. */
@Singleton
class ErasePersons {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Erasure erasure;
    private final People people;
    private final Candidates candidates;
    private final ReadLog log;
    private final PlatformClock clock;

    ErasePersons(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Erasure erasure,
            People people,
            Candidates candidates,
            ReadLog log,
            PlatformClock clock) {
        this.commands = commands;
        this.erasure = erasure;
        this.people = people;
        this.candidates = candidates;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param withWords also erase what others have said about the matter, and its attachments
     * @param evenIfOpen although the matter has no outcome yet, and those who work on it lose what they need
     */
    record Wish(boolean withWords, boolean evenIfOpen, String reason) {}

    /** What became of one of a person's parties. */
    record Erased(UUID matterId, @Nullable UUID party, boolean erased) {}

    /** One party of a matter; null: what was said by whoever isn't among the parties. */
    Uni<Erased> erase(Actor actor, MatterId matter, @Nullable PartyId party, Wish wish) {
        Access.require(actor, Permission.ERASE_PERSON);
        return Uncancelled.of(isOpen(actor, matter).chain(open -> {
            if (open && !wish.evenIfOpen()) {
                throw new ProblemException(
                        Problem.conflict(
                                "matter-open",
                                "it has no outcome yet, and whoever works on it would no longer know whom to call; say evenIfOpen to erase all the same"));
            }
            return erase(actor, matter, party, wish.withWords(), wish.reason());
        }));
    }

    /** All parties of a matter's centre that are the same person by phone; matters that are open are left alone unless that was wished. */
    Uni<List<Erased>> everywhere(Actor actor, Person person, Wish wish) {
        Access.require(actor, Permission.ERASE_PERSON);
        return Uncancelled.of(people.find(actor, person)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> eraseIfItMay(actor, one, wish))
                        .collect()
                        .asList()));
    }

    /** What the rules refuse of one party keeps nobody from the others. */
    private Uni<Erased> eraseIfItMay(Actor actor, Person.Found one, Wish wish) {
        var left = new Erased(one.matter().value(), id(one.party()), false);
        return isOpen(actor, one.matter())
                .chain(open -> open && !wish.evenIfOpen()
                        ? Uni.createFrom().item(left)
                        : erase(actor, one.matter(), one.party(), wish.withWords(), wish.reason()))
                .onFailure(ErasePersons::isRefusal)
                .recoverWithItem(left);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ProblemException refused
                && (refused.problem().status() == 404 || refused.problem().status() == 422);
    }

    private Uni<Erased> erase(Actor actor, MatterId matter, @Nullable PartyId party, boolean withWords, String reason) {
        return commands.handle(actor, matter, new ErasePerson(clock.now(), party, withWords))
                .call(() -> log.add(actor, matter, What.ERASED, party, reason, clock.now()))
                .chain(state -> Multi.createFrom()
                        .iterable(Matters.known(state).facts().people().erasuresOf(party))
                        .onItem()
                        .transformToUniAndConcatenate(erased -> erasure.apply(actor.centre(), matter, erased))
                        .collect()
                        .last())
                .replaceWith(new Erased(matter.value(), id(party), true));
    }

    /** A linked one is as open as the matter that it belongs to. */
    private Uni<Boolean> isOpen(Actor actor, MatterId matter) {
        return commands.see(actor, matter).chain(state -> switch (state) {
            case Matter.Concluded _, Matter.Imported _ -> Uni.createFrom().item(false);
            case Matter.Linked linked -> candidates.isOpen(linked.to());
            case Matter.NotReceived _, Matter.Received _, Matter.Opened _ -> candidates.isOpen(matter);
        });
    }

    private static @Nullable UUID id(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }
}
