package org.anxin.local.demo;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;

/**
 * What happens to one matter.
 *
 * @param number the referral's number
 * @param arrival when it is referred, counted from the start of the case
 * @param referral what the 110 platform sends, but for {@code reportedAt}
 * @param steps in the order of their times
 */
record Script(String number, Duration arrival, JsonObject referral, List<Step> steps) {}
