package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a matter that was referred before.
 *
 * @param content the whole body in one canonical text, for the private store; null when there was nothing to keep
 */
record Words(@Nullable String content) {
    /**
     * Why a referral is taken back; the body may be missing.
     *
     * @throws ProblemException 400 when it is malformed
     */
    static Words ofWithdrawal(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return new Words(null);
        }
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        fields.text("statement", FormReader.LONGEST_TEXT);
        findings.throwIfAny();
        return new Words(body.isEmpty() ? null : CanonicalJson.of(body));
    }

    /**
     * The police's answer to a return.
     *
     * @throws ProblemException 400 when it is malformed or doesn't say which
     */
    static ReturnAnswer ofReturnAnswer(@Nullable JsonNode body) {
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        fields.required("accepted");
        var accepted = fields.flag("accepted");
        var said = fields.text("statement", FormReader.LONGEST_TEXT);
        findings.throwIfAny();
        return new ReturnAnswer(accepted, said == null ? null : CanonicalJson.of(body));
    }

    /**
     * What is said to a consultation.
     *
     * @throws ProblemException 400 when it is malformed or nothing is said
     */
    static String ofAdvice(@Nullable JsonNode body) {
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        fields.requiredText("advice", FormReader.LONGEST_TEXT);
        findings.throwIfAny();
        return CanonicalJson.of(body);
    }

    /** Whether the police take a matter back, and what they say to it. */
    record ReturnAnswer(boolean accepted, @Nullable String content) {}
}
