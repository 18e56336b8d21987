package org.anxin.mediation.escalation.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The centre's policy for departments. Minutes are of working hours, unless the matter is major. */
@ConfigMapping(prefix = "anxin.mediation.escalation")
public interface EscalationConfig {
    /** In how many minutes a department is to accept or refuse. */
    @WithDefault("960")
    int answerMinutes();

    /** In how many minutes the centre is to rule on a refusal. */
    @WithDefault("480")
    int rulingMinutes();

    /** In how many working days a department is to conclude where no law says so. */
    @WithDefault("15")
    int workingDays();

    /** The minute of the day at which working hours begin. */
    @WithDefault("540")
    int fromMinute();

    /** The minute of the day at which working hours end. */
    @WithDefault("1020")
    int toMinute();

    /** What differs for a department, by its code. */
    Map<String, Department> departments();

    /** What differs. */
    interface Department {
        /** The term by law in which it has to conclude, of those on the topic {@code reference}. */
        Optional<String> term();

        /** Or in how many working days. */
        OptionalInt workingDays();

        /** In how many minutes it is to accept or refuse. */
        OptionalInt answerMinutes();
    }
}
