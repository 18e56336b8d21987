package org.anxin.local.gateway;

import io.vertx.core.json.JsonObject;

/**
 * An answer that is an RFC 9457 problem.
 *
 * @param status the HTTP status
 * @param code the last part of the problem's type
 * @param title what kind of problem it is
 * @param detail what happened here
 */
record Problem(int status, String code, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem notFound() {
        return new Problem(
                404,
                "not-found",
                "Nothing here",
                "No service has this path. GET / lists the services with their paths.");
    }

    static Problem serviceDown(String service) {
        return new Problem(
                503,
                "service-unavailable",
                "The service is not reachable",
                "The " + service + " service can't be reached at the moment. Nothing was done; try again.");
    }

    static Problem answerLost(String service) {
        return new Problem(
                502,
                "answer-lost",
                "The answer was lost",
                "The " + service + " service ended while it worked on the request. Whether it was done is not known;"
                        + " sending the same request again is safe.");
    }

    String json() {
        return new JsonObject()
                .put("type", "urn:anxin:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode();
    }
}
