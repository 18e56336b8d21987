package org.anxin.intake.ledger;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CohortCode;
import org.anxin.intake.ledger.LedgerImport.State;
import org.anxin.intake.ledger.LedgerTable.Placed;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.file.Uploads;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Old ledgers of a centre. */
@Path("/intake/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Old ledgers")
class ImportResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CurrentActor currentActor;
    private final Uploads uploads;
    private final LedgerFile file;
    private final LedgerTable table;
    private final PlatformClock clock;

    ImportResource(
            CurrentActor currentActor, Uploads uploads, LedgerFile file, LedgerTable table, PlatformClock clock) {
        this.currentActor = currentActor;
        this.uploads = uploads;
        this.file = file;
        this.table = table;
        this.clock = clock;
    }

    /**
     * What is wrong with rows.
     *
     * @param next where the list goes on; null on its last page
     */
    record Findings(List<Finding> items, @Nullable String next) {}

    @POST
    @Blocking
    @Consumes({CSV, XLSX})
    @Operation(
            summary = "Import an old ledger, or say what would come of it (SHIFT_LEAD, LEADER, OPS)",
            description =
                    "The body is the file: CSV or XLSX, at most 32 MiB and 200,000 rows, the first line the headings. Rows are dealt with in the background, each once"
                            + " for its number: the same file again changes nothing. What is imported starts no clock, order, call-back or feedback.")
    @APIResponse(
            responseCode = "202",
            description = "The file is in",
            content = @Content(schema = @Schema(implementation = LedgerImport.class)))
    @APIResponse(responseCode = "413", description = "Too long")
    @APIResponse(responseCode = "422", description = "No table, or its headings don't fit; each is named")
    @APIResponse(responseCode = "503", description = "Another ledger is coming in; come again")
    public Uni<Response> start(
            @QueryParam("dryRun") @Nullable @Pattern(regexp = "true|false") String dryRun,
            @QueryParam("cohort") @Nullable String cohort,
            InputStream body)
            throws IOException {
        var actor = actor();
        var tag = cohort(cohort);
        if (dryRun == null) {
            throw invalid("dryRun", "must be true or false");
        }
        return uploads.takeLong(
                        () -> file.keep(actor, dryRun.equals("true"), tag, body),
                        kept -> table.start(kept.id(), kept.rows(), clock.now()))
                .map(started -> Response.accepted(started)
                        .header(HttpHeaders.LOCATION, "/intake/imports/" + started.importId())
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an import is")
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Uni<LedgerImport> one(@PathParam("id") UUID id) {
        return find(actor(), id);
    }

    @GET
    @Path("/{id}/findings")
    @Operation(
            summary = "What is wrong with its rows, by line",
            description = "Errors, for which a row isn't imported, and warnings. The first 20,000 or so are kept.")
    public Uni<Findings> findings(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable @Pattern(regexp = "\\d{1,9}-\\d{1,9}") String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var rows = Cursor.limit(limit);
        var after = cursor == null ? new String[] {"0", "0"} : cursor.split("-", 2);
        return find(actor(), id)
                .chain(() -> table.findings(id, Integer.parseInt(after[0]), Integer.parseInt(after[1]), rows + 1))
                .map(found -> page(found, rows));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Stop an import", description = "What was imported stays.")
    @APIResponse(responseCode = "200", description = "It is stopped, now or before")
    @APIResponse(responseCode = "409", description = "It is done")
    public Uni<LedgerImport> cancel(@PathParam("id") UUID id) {
        var actor = actor();
        return find(actor, id)
                .chain(() -> table.cancel(actor.centre(), id, clock.now()))
                .chain(() -> find(actor, id))
                .invoke(found -> {
                    if (found.state() != State.CANCELLED) {
                        throw new ProblemException(Problem.conflict(
                                "import-not-running", "the import is " + found.state() + ", so it can't be stopped"));
                    }
                });
    }

    private Actor actor() {
        var actor = currentActor.get();
        Access.require(actor, Permission.IMPORT_LEDGER);
        return actor;
    }

    private Uni<LedgerImport> find(Actor actor, UUID id) {
        return table.find(actor.centre(), id)
                .map(found -> found.orElseThrow(() ->
                        new ProblemException(Problem.notFound("unknown-import", "there is no such import here"))));
    }

    private static Findings page(List<Placed> oneMore, int rows) {
        var shown = oneMore.subList(0, Math.min(rows, oneMore.size()));
        var items = shown.stream().map(Placed::finding).toList();
        if (oneMore.size() <= rows) {
            return new Findings(items, null);
        }
        var last = shown.getLast();
        return new Findings(items, last.finding().line() + "-" + last.place());
    }

    private static @Nullable CohortCode cohort(@Nullable String text) {
        try {
            return text == null ? null : new CohortCode(text);
        } catch (IllegalArgumentException e) {
            throw invalid("cohort", String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(field, detail))));
    }
}
