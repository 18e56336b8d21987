package org.anxin.intake.attachment.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.attachment.application.AttachmentSummary;
import org.anxin.intake.attachment.application.Attachments;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.file.FileCheck;
import org.anxin.service.file.Uploads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Photos and documents of a matter. */
@Path("/intake/matters/{id}/attachments")
@Tag(name = "Attachments")
class AttachmentResource {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";

    private final CurrentActor currentActor;
    private final Attachments attachments;
    private final Uploads uploads;

    AttachmentResource(CurrentActor currentActor, Attachments attachments, Uploads uploads) {
        this.currentActor = currentActor;
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /** All attachments, without their content. */
    record AttachmentList(List<AttachmentSummary> items) {}

    @POST
    @Blocking
    @Consumes({JPEG, PNG, PDF})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a photo or document",
            description =
                    "The body is the file: a JPEG or PNG of at most 5 MiB and 16 million pixels, or a PDF of at most 10 MiB, whatever its name says. Of a photo the"
                            + " picture is kept and nothing that the camera wrote beside it. The same file again is added once.")
    @APIResponse(
            responseCode = "201",
            description = "Added, now or before",
            content = @Content(schema = @Schema(implementation = AttachmentSummary.class)))
    @APIResponse(responseCode = "409", description = "The matter has 20 attachments already")
    @APIResponse(responseCode = "413", description = "Too long")
    @APIResponse(responseCode = "422", description = "Neither photo nor PDF, or too many pixels")
    @APIResponse(responseCode = "503", description = "Other files are being taken; come again")
    public Uni<Response> add(@PathParam("id") UUID id, InputStream body) throws IOException {
        var actor = currentActor.get();
        Access.require(actor, Permission.ATTACH);
        return uploads.take(
                        () -> FileCheck.clean(body.readNBytes(FileCheck.MOST_BYTES + 1)),
                        file -> attachments.add(actor, new MatterId(id), file))
                .map(added -> Response.created(URI.create("/intake/matters/" + id + "/attachments/" + added.id()))
                        .entity(added)
                        .build());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The attachments of a matter, oldest first, without their content")
    public Uni<AttachmentList> list(@PathParam("id") UUID id) {
        return attachments.list(currentActor.get(), new MatterId(id)).map(AttachmentList::new);
    }

    @GET
    @Path("/{attachment}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The content of an attachment",
            description = "Personal data: each look is logged with who, when and why. Don't keep a copy.")
    @APIResponse(responseCode = "200", description = "The file, of its own content type")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "410", description = "Its content was erased")
    public RestMulti<byte[]> read(
            @PathParam("id") UUID id,
            @PathParam("attachment") UUID attachment,
            @QueryParam("reason") @Nullable @Size(min = 3, max = 200) String reason) {
        return RestMulti.fromUniResponse(
                attachments.read(currentActor.get(), new MatterId(id), new AttachmentId(attachment), reason),
                Attachments.Content::parts,
                content -> headers(attachment, content.attachment().type()));
    }

    @DELETE
    @Path("/{attachment}")
    @Operation(
            summary = "Erase the content of an attachment for ever",
            description = "The matter, its history and every figure stay as they were.")
    @APIResponse(responseCode = "204", description = "Erased, now or before")
    public Uni<Void> erase(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return attachments.erase(currentActor.get(), new MatterId(id), new AttachmentId(attachment));
    }

    /** A file of somebody else's: to be looked at alone, to run nothing, to be kept nowhere. */
    private static Map<String, List<String>> headers(UUID id, AttachmentType type) {
        var name = id + "." + type.name().toLowerCase(Locale.ROOT);
        return Map.of(
                "Content-Type", List.of(contentType(type)),
                "Content-Disposition", List.of("attachment; filename=\"" + name + '"'),
                "Content-Security-Policy", List.of("default-src 'none'; sandbox"),
                "X-Content-Type-Options", List.of("nosniff"),
                "Cache-Control", List.of("no-store"));
    }

    private static String contentType(AttachmentType type) {
        return switch (type) {
            case JPEG -> JPEG;
            case PNG -> PNG;
            case PDF -> PDF;
        };
    }
}
