package org.anxin.intake.attachment.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.FindMatters;
import org.anxin.intake.matter.application.Matters;
import org.anxin.intake.matter.application.ReadPrivate;
import org.anxin.intake.matter.domain.Attachment;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.Attach;
import org.anxin.intake.matter.domain.MatterCommand.EraseAttachment;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.file.CleanFile;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateFiles;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Photos and documents of matters. They are personal data: their content is in the private store, and each look is logged before it happens. */
@Singleton
public class Attachments {
    private static final ActorId PAGE = new ActorId("qr-page");

    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final FindMatters findMatters;
    private final ReadPrivate readPrivate;
    private final PrivateFiles files;
    private final KeyedHash keyedHash;
    private final PlatformClock clock;

    Attachments(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            FindMatters findMatters,
            ReadPrivate readPrivate,
            PrivateFiles files,
            KeyedHash keyedHash,
            PlatformClock clock) {
        this.commands = commands;
        this.findMatters = findMatters;
        this.readPrivate = readPrivate;
        this.files = files;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** The content of an attachment, part by part. */
    public record Content(Attachment attachment, Multi<byte[]> parts) {}

    /** Adds a file to a matter that the actor may see; the same content from the same actor is added once, however often it is sent. */
    public Uni<AttachmentSummary> add(Actor actor, MatterId matter, CleanFile file) {
        Access.require(actor, Permission.ATTACH);
        return findMatters.one(actor, matter).chain(() -> attach(actor, matter, file));
    }

    /** Adds what the reporter herself sends from the page; that she may, her tracking code has shown. */
    public Uni<AttachmentSummary> addOwn(MatterId matter, CleanFile file) {
        return commands.load(matter).chain(state -> switch (state) {
            case Matter.NotReceived _ -> Uni.createFrom().failure(unknown());
            case Matter.Known known ->
                attach(new Actor(PAGE, ActorRole.REPORTER, known.facts().centre()), matter, file);
        });
    }

    private Uni<AttachmentSummary> attach(Actor actor, MatterId matter, CleanFile file) {
        var hash = file.hash();
        return Uni.combine()
                .all()
                .unis(commands.load(matter), files.of(matter))
                .with((state, kept) -> all(state).stream()
                        .filter(one -> one.hash().equals(hash) && !kept.contains(one.id()))
                        .count())
                .chain(erased -> attach(
                        actor,
                        matter,
                        file,
                        new Once(
                                "attachment-" + keyedHash.hex(matter.value() + hash.value() + "/" + erased),
                                hash.value())));
    }

    /** What was stored for nothing, since it was refused or had been added before, is dropped at once. */
    private Uni<AttachmentSummary> attach(Actor actor, MatterId matter, CleanFile file, Once once) {
        var hash = file.hash();
        return files.seal(matter, file.content()).chain(stored -> {
            var added = new AttachmentAdded(stored.id(), file.type(), file.content().length, hash);
            return commands.handle(
                            actor,
                            matter,
                            new Attach(clock.now(), added),
                            List.of(stored.row()),
                            once,
                            AttachmentSummary.class,
                            state -> AttachmentSummary.of(one(state, stored.id()), false))
                    .onFailure(ProblemException.class)
                    .call(() -> files.drop(stored.id()))
                    .call(answer -> answer.id().equals(stored.id().value())
                            ? Uni.createFrom().voidItem()
                            : files.drop(stored.id()));
        });
    }

    /** The attachments of a matter that the actor may see, oldest first, without their content. */
    public Uni<List<AttachmentSummary>> list(Actor actor, MatterId matter) {
        return findMatters
                .one(actor, matter)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(commands.load(matter), files.of(matter))
                        .with((state, kept) -> all(state).stream()
                                .map(one -> AttachmentSummary.of(one, !kept.contains(one.id())))
                                .toList()));
    }

    /**
     * The content of one; the look is logged first.
     *
     * @param reason why; the team with the open order and a department that holds the matter needn't say
     */
    public Uni<Content> read(Actor actor, MatterId matter, AttachmentId id, @Nullable String reason) {
        return readPrivate
                .look(actor, matter, reason)
                .chain(() -> commands.load(matter))
                .map(state -> one(state, id))
                .chain(attachment -> files.read(matter, id)
                        .map(parts -> new Content(attachment, parts.orElseThrow(Matters::erased))));
    }

    /** Erases the content of one for ever; that there was one stays. */
    public Uni<Void> erase(Actor actor, MatterId matter, AttachmentId id) {
        Access.require(actor, Permission.ERASE_ATTACHMENT);
        return commands.see(actor, matter)
                .map(state -> one(state, id))
                .chain(() -> commands.handle(actor, matter, new EraseAttachment(clock.now(), id)))
                .chain(() -> files.erase(matter, id));
    }

    private static Attachment one(Matter state, AttachmentId id) {
        return all(state).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst()
                .orElseThrow(Attachments::unknown);
    }

    private static List<Attachment> all(Matter state) {
        return switch (state) {
            case Matter.NotReceived _ -> List.of();
            case Matter.Known known -> known.facts().attachments();
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("unknown-attachment", "the matter has no such attachment"));
    }
}
