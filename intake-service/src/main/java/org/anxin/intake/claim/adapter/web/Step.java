package org.anxin.intake.claim.adapter.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One question a page, in this order. */
enum Step {
    EMPLOYER(List.of(new Input("employer", "text", "off"), new Input("workplace", "text", "street-address"))),
    AMOUNT(List.of(new Input("amount", "decimal", "off"), new Input("months", "numeric", "off"))),
    WORDS(List.of(new Input("statement", "area", "off"), new Input("confidential", "check", "off"))),
    CONTACT(List.of(new Input("name", "text", "name"), new Input("phone", "tel", "tel")));

    private final List<Input> inputs;

    Step(List<Input> inputs) {
        this.inputs = inputs;
    }

    /**
     * An input of the step.
     *
     * @param kind as in {@link Field}
     */
    record Input(String name, String kind, String complete) {}

    /** The step of a key; the first when there is no such step. */
    static Step of(@Nullable String key) {
        for (var step : values()) {
            if (step.key().equals(key)) {
                return step;
            }
        }
        return EMPLOYER;
    }

    /** As it stands in forms and keys of texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Input> inputs() {
        return inputs;
    }

    int number() {
        return ordinal() + 1;
    }

    boolean isLast() {
        return this == CONTACT;
    }

    Step next() {
        return isLast() ? this : values()[ordinal() + 1];
    }

    Step back() {
        return this == EMPLOYER ? this : values()[ordinal() - 1];
    }
}
