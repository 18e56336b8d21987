package org.anxin.local.demo;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does about a matter.
 *
 * @param after how long after the matter was referred
 * @param role in which role it is done
 * @param path where it is posted; {@code {id}} stands for the matter
 * @param visible what has to be there first, since another service takes the matter by the log; null when nothing has to
 */
record Step(
        Duration after,
        String role,
        String path,
        JsonObject body,
        @Nullable String visible) {}
