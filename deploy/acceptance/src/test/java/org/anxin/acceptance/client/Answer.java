package org.anxin.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * What came back.
 *
 * @param text the body
 */
public record Answer(int status, HttpHeaders headers, String text) {
    /** Whether it was done. */
    public boolean isDone() {
        return status / 100 == 2;
    }

    /** The body as JSON. */
    public JsonNode json() {
        return Json.read(text);
    }

    /** Whether the body is a problem as of RFC 9457, with this status and whatever the RFC asks for. */
    public boolean isProblem() {
        if (!headers.firstValue("content-type").orElse("").startsWith("application/problem+json")) {
            return false;
        }
        var problem = json();
        return problem.path("status").asInt() == status
                && problem.path("type").isTextual()
                && problem.path("title").isTextual();
    }

    /** The code of the rule that a problem names; empty when it names none. */
    public String rule() {
        return isProblem() ? json().path("rule").asText() : "";
    }

    /** The fields that a problem names. */
    public List<String> fields() {
        var fields = new ArrayList<String>();
        if (isProblem()) {
            json().path("errors")
                    .forEach(error -> fields.add(error.path("field").asText()));
        }
        return fields;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
