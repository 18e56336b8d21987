package org.anxin.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.EventType;
import org.anxin.contracts.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The approved samples, as the services write events, held against the approved schemas by a validator that knows neither. */
class SamplesTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    @ParameterizedTest
    @MethodSource("types")
    void the_approved_sample_fits_the_approved_schema(EventType type) throws IOException {
        assertThat(faults(type.id(), sample(type.id()))).isEmpty();
    }

    @Test
    void every_sample_is_of_a_registered_type() throws IOException {
        assertThat(Approved.filesIn("samples"))
                .containsExactlyInAnyOrderElementsOf(
                        types().map(type -> type.id() + ".json").toList());
    }

    @Test
    void a_schema_refuses_what_the_codec_refuses() throws IOException {
        // Given a sample that fits
        var type = "intake.matter-opened.v1";
        var good = sample(type);
        assertThat(faults(type, good)).isEmpty();

        // Then it doesn't when something is missing, unknown, of another type or pattern
        assertThat(faults(type, good.replaceFirst("\"drill\":false", "\"leg\":2")))
                .hasSize(2);
        assertThat(faults(type, good.replaceFirst("\"drill\":false", "\"drill\":\"no\"")))
                .hasSize(1);
        assertThat(faults(type, good.replaceFirst("\"G-07\"", "\"the house with the red door\"")))
                .hasSize(1);
        assertThat(faults(type, good.replaceFirst("\\.\\d{6}Z", "Z"))).hasSize(1);
        assertThat(faults(type, good.replaceFirst("\"LABOUR\"", "\"WAGES\""))).hasSize(1);
    }

    static Stream<EventType> types() {
        return EventTypes.all().stream();
    }

    private static List<Error> faults(String type, String json) throws IOException {
        var schema = Files.readString(Approved.RESOURCES.resolve("schemas/" + type + ".json"));
        return REGISTRY.getSchema(schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String sample(String type) throws IOException {
        return Files.readString(Approved.RESOURCES.resolve("samples/" + type + ".json"));
    }
}
