package org.anxin.webhooks;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An address that wants to be told. */
public record EndpointRequest(
        @Schema(description = "https://…; the address of its host must be one that the installation sends to")
        @NotNull
        @Size(max = 2000)
        @Nullable
        String url,

        @Schema(description = "whose entries; needn't be named by who has only his own")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,31}")
        @Nullable
        String owner,

        @Schema(description = "the types it wants; all when missing or empty") @Size(max = 50) @Nullable
        List<@NotNull @Size(max = 100) String> types,

        @Schema(description = "the number in the feed after which to begin; the feed's beginning when missing")
        @Min(0)
        @Nullable
        Long after) {}
