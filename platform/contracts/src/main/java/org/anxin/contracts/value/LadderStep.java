package org.anxin.contracts.value;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder: who is called when a clock still runs after a while.
 *
 * @param step its number, 1 to 99
 * @param stage null for every stage of the policy
 * @param after time from the trigger on, zero or more
 */
public record LadderStep(int step, @Nullable StageCode stage, LadderTrigger trigger, Duration after, LadderPost post) {
    /** @throws IllegalArgumentException when number or time are out of bounds */
    public LadderStep {
        if (step < 1 || step > 99 || after.isNegative()) {
            throw new IllegalArgumentException("step must be within 1 to 99 and after zero or more");
        }
    }

    /** Whether it belongs to the clock of a stage. */
    public boolean isFor(StageCode other) {
        return stage == null || stage.equals(other);
    }
}
