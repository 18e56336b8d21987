package org.anxin.contracts.schema;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anxin.contracts.EventType;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.contracts.mediation.EscalationNotice;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (draft 7, which every AsyncAPI tool reads) of the events as they are written: ids and codes as texts, money as whole fen, times in
 * UTC with six digits, a component that is null left out. They give shapes and patterns; what else a constructor checks they don't.
 */
final class EventSchemas {
    /** Six digits always, so that texts sort as times do. */
    static final String TIME_PATTERN = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z$";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    /** The schema of an event type. */
    static String of(EventType type) {
        return schema(type.id(), type.record());
    }

    /** The schema of what stands beside every event. */
    static String ofMetadata() {
        return schema("metadata", Metadata.class);
    }

    /** The schema of what sources are told. */
    static String ofFeedback() {
        return schema(ReferralFeedback.TYPE, ReferralFeedback.class);
    }

    /** The schema of what departments are told. */
    static String ofNotice() {
        return schema(EscalationNotice.TYPE, EscalationNotice.class);
    }

    private static String schema(String title, Class<?> type) {
        var generated = GENERATOR.generateSchema(type);
        var schema = JSON.createObjectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("title", title);
        generated.properties().forEach(property -> {
            if (!schema.has(property.getKey())) {
                schema.set(property.getKey(), property.getValue());
            }
        });
        return Text.pretty(schema);
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(Option.INLINE_NULLABLE_SCHEMAS);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider(EventSchemas::value)
                .withDescriptionResolver(scope ->
                        said(Docstrings.of(scope.getType().getErasedType()).text()));
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withDescriptionResolver(
                        field -> said(Docstrings.of(field.getDeclaringType().getErasedType())
                                .components()
                                .getOrDefault(field.getName(), "")));
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition value(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        var node = context.getGeneratorConfig().createObjectNode();
        if (raw == UUID.class || raw.isRecord() && Id.class.isAssignableFrom(raw)) {
            text(node, raw).put("format", "uuid");
        } else if (raw.isRecord() && Code.class.isAssignableFrom(raw)) {
            text(node, raw).put("pattern", "^" + pattern(raw) + "$");
        } else if (raw == Instant.class) {
            text(node, raw).put("format", "date-time").put("pattern", TIME_PATTERN);
        } else if (raw == Duration.class) {
            text(node, raw).put("format", "duration");
        } else if (raw == Fen.class) {
            describe(node.put("type", "integer"), raw).put("minimum", 0);
        } else {
            return null;
        }
        return new CustomDefinition(
                node,
                raw.getPackageName().startsWith("java.")
                        ? CustomDefinition.DefinitionType.INLINE
                        : CustomDefinition.DefinitionType.STANDARD,
                CustomDefinition.AttributeInclusion.NO);
    }

    private static ObjectNode text(ObjectNode node, Class<?> type) {
        return describe(node.put("type", "string"), type);
    }

    private static ObjectNode describe(ObjectNode node, Class<?> type) {
        var text = Docstrings.of(type).text();
        return text.isEmpty() ? node : node.put("description", text);
    }

    private static String pattern(Class<?> code) {
        try {
            var field = code.getDeclaredField("PATTERN");
            field.setAccessible(true);
            return ((Pattern) field.get(null)).pattern();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(code + " needs a PATTERN, as every code has", e);
        }
    }

    private static boolean isNullable(FieldScope field) {
        for (var component : field.getDeclaringType().getErasedType().getRecordComponents()) {
            if (component.getName().equals(field.getName())) {
                return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            }
        }
        throw new IllegalStateException(field + " is no component of a record");
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
