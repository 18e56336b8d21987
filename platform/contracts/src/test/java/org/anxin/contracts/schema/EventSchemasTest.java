package org.anxin.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.anxin.contracts.EventType;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.contracts.mediation.EscalationNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {
    @ParameterizedTest
    @MethodSource("types")
    void the_approved_schema_is_that_of_the_record(EventType type) throws IOException {
        Approved.check("schemas/" + type.id() + ".json", EventSchemas.of(type));
    }

    @Test
    void the_approved_schema_of_metadata_is_that_of_the_record() throws IOException {
        Approved.check("schemas/metadata.json", EventSchemas.ofMetadata());
    }

    @Test
    void the_approved_schema_of_feedback_is_that_of_the_record() throws IOException {
        Approved.check("schemas/" + ReferralFeedback.TYPE + ".json", EventSchemas.ofFeedback());
    }

    @Test
    void the_approved_schema_of_notices_is_that_of_the_record() throws IOException {
        Approved.check("schemas/" + EscalationNotice.TYPE + ".json", EventSchemas.ofNotice());
    }

    @Test
    void no_schema_stands_for_nothing() throws IOException {
        var registered = Stream.concat(
                        types().map(EventType::id), Stream.of("metadata", ReferralFeedback.TYPE, EscalationNotice.TYPE))
                .map(id -> id + ".json")
                .toList();
        assertThat(Approved.filesIn("schemas")).containsExactlyInAnyOrderElementsOf(registered);
    }

    static Stream<EventType> types() {
        return EventTypes.all().stream();
    }
}
