package org.anxin.service.clock;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.util.UUID;

/** New ids: UUIDs of version 7, which an index likes because they grow. */
@Singleton
public class Ids {
    private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();

    /** An id that nobody has had. */
    public UUID next() {
        return generator.generate();
    }
}
