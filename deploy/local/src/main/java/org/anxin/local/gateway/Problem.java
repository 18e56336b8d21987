package org.anxin.local.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * An answer that is an RFC 9457 problem, of the same shape as those of the services.
 *
 * @param rule stable kebab-case code, the last part of the type
 * @param title the status in words
 * @param detail what happened here
 */
record Problem(int status, String rule, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem unknownPath() {
        return new Problem(
                404,
                "unknown-path",
                "Not Found",
                "No service has this path. GET / lists the services with their paths.");
    }

    static Problem tooLong(int mostBytes) {
        return new Problem(
                413, "body-too-long", "Content Too Large", "the body must not be longer than " + mostBytes + " bytes");
    }

    static Problem serviceDown(String service) {
        return new Problem(
                503,
                "service-unavailable",
                "Service Unavailable",
                "The " + service + " service can't be reached at the moment. Nothing was done; try again.");
    }

    static Problem answerLost(String service) {
        return new Problem(
                502,
                "answer-lost",
                "Bad Gateway",
                "The connection to the " + service
                        + " service broke before its answer was there. Whether the request was"
                        + " done is not known; sending the same request again is safe.");
    }

    /** @param path that was asked for */
    String json(String path) {
        return new JsonObject()
                .put("type", "/problems/" + rule)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path)
                .put("rule", rule)
                .put("errors", new JsonArray())
                .encode();
    }
}
