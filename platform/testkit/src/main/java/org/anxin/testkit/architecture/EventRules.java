package org.anxin.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anxin.contracts.Event;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.Id;

/** What an event may hold. */
public final class EventRules {
    private static final Set<Class<?>> PLAIN =
            Set.of(boolean.class, int.class, long.class, Instant.class, Duration.class, LocalDate.class);

    private EventRules() {}

    /**
     * Events hold codes, numbers, times and ids; nothing in which a name, a phone number or a sentence could hide. A bare text stands only in a
     * {@link Code}, whose constructor checks a pattern, a bare UUID only in an {@link Id}. Values within values count too.
     */
    public static ArchRule eventsHoldNoFreeText(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAssignableTo(Event.class)
                .and()
                .areNotInterfaces()
                .should(new ArchCondition<>("be records of codes, numbers, times and ids") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        inspect(type.reflect(), type.getSimpleName(), new HashSet<>(), events, type);
                    }
                })
                .because("personal data and free text never enter an event");
    }

    private static void inspect(Type type, String path, Set<Class<?>> seen, ConditionEvents events, JavaClass event) {
        switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                inspect(list.getActualTypeArguments()[0], path + "[]", seen, events, event);
            case Class<?> known when PLAIN.contains(known) || known.isEnum() -> {}
            case Class<?> record
            when record.isRecord() -> {
                if (seen.add(record)) {
                    for (var component : record.getRecordComponents()) {
                        if (!holdsItsBareValue(record, component.getType())) {
                            inspect(component.getGenericType(), path + "." + component.getName(), seen, events, event);
                        }
                    }
                }
            }
            default ->
                events.add(SimpleConditionEvent.violated(
                        event, path + " is a " + type.getTypeName() + ", which could hold anything"));
        }
    }

    private static boolean holdsItsBareValue(Class<?> record, Class<?> component) {
        return component == String.class && Code.class.isAssignableFrom(record)
                || component == UUID.class && Id.class.isAssignableFrom(record);
    }
}
