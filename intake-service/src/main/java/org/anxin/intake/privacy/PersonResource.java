package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.intake.privacy.ErasePersons.Wish;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People in all matters of a centre. What identifies somebody comes in the body, never in an address, which would stand in logs. */
@Path("/intake/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {
    private final CurrentActor currentActor;
    private final ShowPersons show;
    private final ErasePersons erase;

    PersonResource(CurrentActor currentActor, ShowPersons show, ErasePersons erase) {
        this.currentActor = currentActor;
        this.show = show;
        this.erase = erase;
    }

    /** By what somebody is looked for, exactly one; and why. */
    @Schema(name = "PersonSearch")
    record Search(
            @Size(max = Limits.LONGEST_NUMBER) @Nullable String phone,
            @Size(max = Limits.LONGEST_NAME) @Nullable String name,

            @Schema(description = "name or credit code") @Size(max = Limits.LONGEST_NAME) @Nullable
            String enterprise,

            @NotNull
            @Size(min = Limits.LEAST_REASON, max = Limits.LONGEST_REASON)
            @Pattern(regexp = Limits.SAYS_SOMETHING, message = "must be given, in a few words")
            String reason) {}

    /** A phone, or a party of a matter and whoever has the same phone; and why. */
    @Schema(name = "PersonRequest")
    record Request(
            @Size(max = Limits.LONGEST_NUMBER) @Nullable String phone,
            @Nullable UUID matterId,
            @Nullable UUID party,

            @Schema(description = "to erase: also what others have said about the matter, and its attachments")
            @Nullable
            Boolean withWords,

            @Schema(description = "to erase: although a matter has no outcome yet") @Nullable
            Boolean evenIfOpen,

            @NotNull
            @Size(min = Limits.LEAST_REASON, max = Limits.LONGEST_REASON)
            @Pattern(regexp = Limits.SAYS_SOMETHING, message = "must be given, in a few words")
            String reason) {
        Person person() {
            if (phone != null && !phone.isBlank() && matterId == null && party == null) {
                return new Person.ByPhone(phone);
            }
            if (phone == null && matterId != null && party != null) {
                return new Person.AsParty(new MatterId(matterId), new PartyId(party));
            }
            throw invalid("phone", "must be given, or matterId and party instead");
        }

        Wish wish() {
            return new Wish(Boolean.TRUE.equals(withWords), Boolean.TRUE.equals(evenIfOpen), reason);
        }
    }

    /** Everything that is kept. */
    record KeptList(List<ShowPersons.Kept> items) {}

    /** What became of each. */
    record ErasedList(List<ErasePersons.Erased> items) {}

    @POST
    @Path("/search")
    @Operation(
            summary = "Find somebody by phone, name or enterprise, masked (DESK, SHIFT_LEAD)",
            description =
                    "By keyed hashes, so whole phones and names only. Each matter found is logged with the reason.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MaskedList.class)),
            description = "Of more than 200 matters the newest")
    public Uni<Response> search(@NotNull @Valid Search wanted) {
        var actor = currentActor.get();
        if (Stream.of(wanted.phone(), wanted.name(), wanted.enterprise())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw invalid("phone", "must be given, or name or enterprise instead");
        }
        Uni<List<ShowPersons.Masked>> found = wanted.phone() != null
                ? show.ofPhone(actor, wanted.phone(), wanted.reason())
                : wanted.name() != null
                        ? show.ofName(actor, wanted.name(), wanted.reason())
                        : show.ofEnterprise(actor, String.valueOf(wanted.enterprise()), wanted.reason());
        return found.map(items -> Limits.notKept(new MaskedList(items)));
    }

    @POST
    @Path("/disclosure")
    @Operation(
            summary = "Everything that is kept of a person, at that person's request (SHIFT_LEAD)",
            description =
                    "In all matters of the centre, with who looked at it, when and why. The disclosure itself is logged.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = KeptList.class)),
            description = "A matter each")
    public Uni<Response> disclose(@NotNull @Valid Request request) {
        return show.everything(currentActor.get(), request.person(), request.reason())
                .map(items -> Limits.notKept(new KeptList(items)));
    }

    @POST
    @Path("/erase")
    @Operation(
            summary = "Erase a person in all matters of the centre, for ever (SHIFT_LEAD)",
            description =
                    "Matters without an outcome are left alone, which the answer says, unless evenIfOpen is given.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ErasedList.class)),
            description = "What became of each")
    public Uni<ErasedList> eraseEverywhere(@NotNull @Valid Request request) {
        return erase.everywhere(currentActor.get(), request.person(), request.wish())
                .map(ErasedList::new);
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(field, detail))));
    }
}
