package org.anxin.service.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.anxin.contracts.value.ActorRole;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds to each service's OpenAPI document what all have in common: the headers that name the actor, what a key does, problems, and the service's
 * own path.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String PARAMETER = "/{service}/";

    private static final String KEY =
            "The client's own name for this request, 1 to 128 printable ASCII characters: the same key and content"
                    + " again gets the answer of the first time. Other content is 422, and 409 with Retry-After while the first is being worked on."
                    + " It belongs to the actor within the centre, and is kept for " + Once.KEPT.toDays() + " days.";

    /** How OpenAPI makes it. */
    public ApiDescription() {}

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        var service = ConfigProvider.getConfig().getValue("anxin.service", String.class);
        var paths = OASFactory.createPaths();
        api.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().values().forEach(ApiDescription::complete);
            if (path.startsWith(PARAMETER)) {
                withoutServiceParameter(item);
            }
            paths.addPathItem(path.replace(PARAMETER, "/" + service + "/"), item);
        });
        api.setPaths(paths);
    }

    private static void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> Once.HEADER.equals(parameter.getName()))
                    .forEach(parameter -> parameter.setDescription(KEY));
        }
        operation.addParameter(header(
                "X-Actor", "Opaque id of who acts", OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        operation.addParameter(header(
                "X-Role",
                "In what role: "
                        + Arrays.stream(ActorRole.values())
                                .filter(role -> role != ActorRole.SYSTEM)
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")),
                OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        operation.addParameter(header(
                        "X-Centre",
                        "For which centre; the installation's default when missing",
                        OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .required(false));
        operation.addParameter(header(
                        "X-Unit",
                        "The team or department that a TEAM or CLERK acts for",
                        OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .required(false));
        if (operation.getResponses() != null && !operation.getResponses().hasAPIResponse("default")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "default",
                            OASFactory.createAPIResponse()
                                    .description(
                                            "A problem as of RFC 9457, with the broken rule and the fields in error")
                                    .content(OASFactory.createContent()
                                            .addMediaType("application/problem+json", OASFactory.createMediaType())));
        }
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(schema);
    }

    private static void withoutServiceParameter(PathItem item) {
        item.setParameters(others(item.getParameters()));
        item.getOperations().values().forEach(operation -> operation.setParameters(others(operation.getParameters())));
    }

    private static List<Parameter> others(@org.jspecify.annotations.Nullable List<Parameter> parameters) {
        var others = new ArrayList<Parameter>();
        if (parameters != null) {
            parameters.stream()
                    .filter(parameter -> !"service".equals(parameter.getName()))
                    .forEach(others::add);
        }
        return others;
    }
}
