package org.anxin.dispatch.directory.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.dispatch.directory.application.DirectoryEditor;
import org.anxin.dispatch.directory.application.ImportAnswer;
import org.anxin.dispatch.directory.domain.ChangeEntries;
import org.anxin.dispatch.form.Findings;
import org.anxin.dispatch.form.Moments;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.file.Uploads;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Page;
import org.anxin.service.rest.Uncancelled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The entries of the directory, one by one and by the file. */
@Path("/dispatch/directory")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class EntryResource {
    private static final String FIELDS = "Fields by kind (* has to be given): centres name; grids kind*, name, parent,"
            + " officer*, outline (a GeoJSON polygon with crs); sites kind*, name*, grid*, organisation, fitOut, mode,"
            + " members (ROLE:COUNT), microOfficers; officers post*, duties*; teams name, grids, dutyContacts; service-teams site*,"
            + " members* (DEPARTMENT:person); departments name, dutyContacts; police-contacts (the code is the grid's)"
            + " contact*; people name*, phone*. All but people take validFrom, a time with a zone that hasn't passed.";

    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private final DirectoryEditor editor;
    private final DirectoryReader reader;
    private final CurrentActor actor;
    private final Uploads uploads;

    EntryResource(DirectoryEditor editor, DirectoryReader reader, CurrentActor actor, Uploads uploads) {
        this.editor = editor;
        this.reader = reader;
        this.actor = actor;
        this.uploads = uploads;
    }

    @GET
    @Path("/{kind}")
    @Operation(summary = "The entries of a kind, sorted by code; names and phones of people are only hinted at")
    @APIResponse(responseCode = "404", description = "There is no such kind, or this centre has no directory.")
    public Uni<Page<EntryAnswer>> list(
            @PathParam("kind") String kind,
            @Parameter(description = "The 'next' of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "From 1 to 200; 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = permitted(Permission.READ_REFERENCE);
        return Uncancelled.of(reader.page(who, EntryPaths.kind(kind), cursor, limit));
    }

    @GET
    @Path("/outlines")
    @Produces("application/geo+json")
    @Operation(
            summary = "The outlines of all grids as a GeoJSON FeatureCollection, for maps",
            description = "Each geometry names its coordinate system as 'crs'.")
    public Uni<Object> outlines() {
        var who = permitted(Permission.READ_REFERENCE);
        return Uncancelled.of(reader.outlines(who));
    }

    @GET
    @Path("/{kind}/{code}")
    @Operation(
            summary = "An entry, with its version as ETag",
            description =
                    "Name and phone of a person are told to DESK, SHIFT_LEAD, TEAM and GRID_OFFICER, and each look is"
                            + " recorded; everybody else gets a hint.")
    @APIResponse(responseCode = "404", description = "There is no such entry, or it was retired.")
    public Uni<RestResponse<EntryAnswer>> one(@PathParam("kind") String kind, @PathParam("code") String code) {
        var who = permitted(Permission.READ_REFERENCE);
        return Uncancelled.of(reader.one(who, EntryPaths.kind(kind), code(code)).map(EntryResource::tagged));
    }

    @GET
    @Path("/{kind}/{code}/history")
    @Operation(summary = "Everything that was told of an entry, the first version first; no names and phones")
    @APIResponse(responseCode = "404", description = "There never was such an entry.")
    public Uni<List<EntryAnswer>> history(@PathParam("kind") String kind, @PathParam("code") String code) {
        var who = permitted(Permission.READ_REFERENCE);
        return Uncancelled.of(reader.history(who, EntryPaths.kind(kind), code(code)));
    }

    @PUT
    @Path("/{kind}/{code}")
    @Operation(
            summary = "Register an entry, or change the version that If-Match names (LEADER, OPS; centres: OPS)",
            description = FIELDS)
    @APIResponse(responseCode = "200", description = "The entry as it stands now; the same as before adds no version.")
    @APIResponse(responseCode = "400", description = "Fields are missing or can't be read; each is named.")
    @APIResponse(responseCode = "412", description = "Somebody changed it since, or there is none.")
    @APIResponse(responseCode = "422", description = "The directory would not hold together; each field is named.")
    @APIResponse(responseCode = "428", description = "It exists, and If-Match names no version.")
    public Uni<RestResponse<EntryAnswer>> put(
            @PathParam("kind") String path,
            @PathParam("code") String code,
            @Parameter(description = "Such as \"3\"; none to register.") @HeaderParam("If-Match") @Nullable
                    String match,
            @Nullable JsonNode body) {
        var kind = EntryPaths.kind(path);
        var who = permitted(editing(kind));
        var expected = version(match);
        var people = editor.keeper(who);
        var findings = new Findings();
        var entry = new EntryReader(who.centre(), people).read(kind, code, new JsonForm(kind, body, findings));
        findings.check();
        var change = new ChangeEntries.Change(Objects.requireNonNull(entry), expected == null ? 0 : expected, 1);
        return editor.put(who, kind, people, change).map(EntryAnswer::of).map(EntryResource::tagged);
    }

    @DELETE
    @Path("/{kind}/{code}")
    @Operation(
            summary = "Retire the version of an entry that If-Match names (LEADER, OPS)",
            description =
                    "Its history stays; of a person, name and phone are erased for ever, so people go at once: validFrom is refused with 422.")
    @APIResponse(responseCode = "204", description = "It is retired.")
    @APIResponse(responseCode = "404", description = "There is no such entry.")
    @APIResponse(responseCode = "409", description = "Something needs it; what, is named.")
    @APIResponse(responseCode = "412", description = "Somebody changed it since.")
    @APIResponse(responseCode = "428", description = "If-Match names no version.")
    public Uni<Void> retire(
            @PathParam("kind") String path,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String match,
            @Parameter(description = "From when on, with a zone; now when missing.") @QueryParam("validFrom") @Nullable
                    String from) {
        var kind = EntryPaths.kind(path);
        var who = permitted(editing(kind));
        var moment = Moments.given("validFrom", from);
        return editor.retire(who, kind, code(code), version(match), moment);
    }

    @POST
    @Blocking
    @Path("/imports")
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(
            summary = "Import a file of entries of one kind, all or nothing (LEADER, OPS; centres: OPS)",
            description =
                    "CSV (UTF-8 or GB18030) or XLSX, at most 512 KiB and 500 rows; the first line has the headings: code and the fields of"
                            + " the kind. Items of a list are parted by semicolons. Entries that exist are changed. "
                            + FIELDS)
    @APIResponse(
            responseCode = "200",
            description = "What was imported; in a dry run, what would be and what doesn't fit.")
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed one of the people meanwhile; the file may be sent again.")
    @APIResponse(responseCode = "428", description = "Somebody registered one of the people meanwhile; the same.")
    @APIResponse(responseCode = "413", description = "Too long.")
    @APIResponse(responseCode = "422", description = "Nothing was imported; every cell that doesn't fit is named.")
    public Uni<ImportAnswer> take(
            @QueryParam("kind") @Nullable String path,
            @Parameter(description = "true only looks at the file; false when missing.") @QueryParam("dryRun") @Nullable
                    String dryRun,
            InputStream file)
            throws IOException {
        var kind = EntryPaths.kind(String.valueOf(path));
        var who = permitted(editing(kind));
        var onlyLook = yes("dryRun", dryRun);
        return uploads.take(
                () -> new EntryFile(kind, who.centre(), editor.keeper(who)).read(file),
                read -> editor.take(who, kind, read, onlyLook));
    }

    private static Permission editing(EntryKind kind) {
        return kind == EntryKind.CENTRE ? Permission.REGISTER_CENTRE : Permission.MAINTAIN_REFERENCE;
    }

    private Actor permitted(Permission permission) {
        var who = actor.get();
        Access.require(who, permission);
        return who;
    }

    private static RestResponse<EntryAnswer> tagged(EntryAnswer entry) {
        return RestResponse.ResponseBuilder.ok(entry)
                .header("ETag", '"' + String.valueOf(entry.version()) + '"')
                .build();
    }

    private static @Nullable Integer version(@Nullable String match) {
        if (match == null) {
            return null;
        }
        var version = VERSION.matcher(match);
        if (!version.matches()) {
            throw invalid("If-Match", "must be the ETag of one version, such as \"3\"");
        }
        return Integer.valueOf(version.group(1));
    }

    private static boolean yes(String parameter, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw invalid(parameter, "must be true or false");
        }
        return "true".equals(text);
    }

    private static EntryCode code(String text) {
        try {
            return new EntryCode(text);
        } catch (IllegalArgumentException e) {
            throw invalid("code", String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(field, detail))));
    }
}
