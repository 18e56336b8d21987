package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * How the values of the contracts stand in JSON: ids and codes as text, {@link Fen} as a whole number, times in UTC with six digits of
 * microseconds, days as {@code 2026-11-22}, durations in ISO notation.
 */
public final class ContractsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Makes the module; it has no settings. */
    public ContractsModule() {
        super("anxin-contracts");
        addSerializer(
                Id.class, writer((value, json) -> json.writeString(value.value().toString())));
        addSerializer(Code.class, writer((value, json) -> json.writeString(value.value())));
        addSerializer(Fen.class, writer((value, json) -> json.writeNumber(value.value())));
        addSerializer(Instant.class, writer((value, json) -> json.writeString(Times.text(value))));
        addSerializer(LocalDate.class, writer((value, json) -> json.writeString(value.toString())));
        addSerializer(Duration.class, writer((value, json) -> json.writeString(value.toString())));
        addDeserializer(Fen.class, new FenReader());
        addDeserializer(Instant.class, new TextReader<>(Instant.class, ContractsModule::instant));
        addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, ContractsModule::day));
        addDeserializer(Duration.class, new TextReader<>(Duration.class, ContractsModule::duration));
        addDeserializer(UUID.class, new TextReader<>(UUID.class, ContractsModule::uuid));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new SingleValues());
    }

    private static Instant instant(String text) {
        try {
            var time = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            if (time.getYear() >= 1900 && time.getYear() < 2200) {
                return time.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            // Told below, without the text.
        }
        throw new IllegalArgumentException(
                "must be a time with a zone, from 1900 to 2199, such as 2026-11-22T08:00:00+08:00");
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below, without the text.
        }
        throw new IllegalArgumentException("must be a date from 1900 to 2199, such as 2026-11-22");
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a duration in ISO notation, such as PT2M");
        }
    }

    private static UUID uuid(String text) {
        // UUID.fromString also takes shortened groups, which would give one id several spellings.
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                // Told below, without the text.
            }
        }
        throw new IllegalArgumentException("must be a UUID, such as 0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
    }

    /** Ids and codes: records of one component, written as text. */
    private static final class SingleValues extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            var raw = type.getRawClass();
            if (!raw.isRecord()) {
                return null;
            }
            if (Code.class.isAssignableFrom(raw)) {
                return reader(raw, String.class, text -> text);
            }
            if (Id.class.isAssignableFrom(raw)) {
                return reader(raw, UUID.class, ContractsModule::uuid);
            }
            return null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type.isRecord() && (Code.class.isAssignableFrom(type) || Id.class.isAssignableFrom(type));
        }

        private static <T, V> JsonDeserializer<T> reader(Class<T> type, Class<V> of, Function<String, V> parse) {
            try {
                var constructor = type.getDeclaredConstructor(of);
                return new TextReader<>(type, text -> {
                    try {
                        return constructor.newInstance(parse.apply(text));
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        if (e.getCause() instanceof IllegalArgumentException doesNotFit) {
                            throw doesNotFit;
                        }
                        throw new IllegalStateException(e);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has to be a record of one " + of.getSimpleName(), e);
            }
        }
    }

    /** Reads a text; what doesn't fit is told by an IllegalArgumentException whose message doesn't repeat it. */
    private static final class TextReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw new MalformedTextException(json, "must be a text");
            }
            try {
                return parse.apply(json.getText());
            } catch (IllegalArgumentException e) {
                throw new MalformedTextException(json, String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class FenReader extends StdScalarDeserializer<Fen> {
        private static final long serialVersionUID = 1L;

        FenReader() {
            super(Fen.class);
        }

        @Override
        public Fen deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                    && json.getLongValue() >= 0) {
                return new Fen(json.getLongValue());
            }
            throw new MalformedTextException(json, "must be a whole number of fen, 0 or more");
        }
    }

    @FunctionalInterface
    private interface Write<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private static <T> JsonSerializer<T> writer(Write<T> write) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                write.write(value, json);
            }
        };
    }
}
