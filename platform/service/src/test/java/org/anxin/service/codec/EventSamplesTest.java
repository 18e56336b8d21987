package org.anxin.service.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.anxin.contracts.EventType;
import org.anxin.contracts.EventTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every registered type has an approved sample, which is read and written again byte for byte. */
class EventSamplesTest {
    static Stream<EventType> types() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void itsSampleIsReadAndWrittenByteForByte(EventType type) throws IOException {
        // Given
        var sample = sample(type);
        // When
        var event = EventJson.read(type.id(), sample);
        // Then
        assertThat(event).isInstanceOf(type.record());
        assertThat(EventJson.write(event)).isEqualTo(sample.stripTrailing());
    }

    static String sample(EventType type) throws IOException {
        try (var in = EventTypes.class.getResourceAsStream("/samples/" + type.id() + ".json")) {
            assertThat(in).as("sample of %s", type.id()).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
