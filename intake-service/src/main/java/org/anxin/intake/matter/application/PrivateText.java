package org.anxin.intake.matter.application;

import java.util.List;
import java.util.stream.Collectors;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.value.ReportId;

/**
 * The JSON texts that go into the private store: all that came in, whole, in one text per report. The sender's content is JSON already and is put
 * in as it is.
 */
final class PrivateText {
    private PrivateText() {}

    /** A report; its parties' ids stand in the order in which the content names the parties. */
    static String ofReport(List<PartyAdded> parties, String content) {
        var ids = parties.stream()
                .map(party -> '"' + party.party().value().toString() + '"')
                .collect(Collectors.joining(","));
        return "{\"partyIds\":[" + ids + "],\"report\":" + content + '}';
    }

    /** What the referrer says to taking a matter back, the police to a return, or the desk to a consultation. */
    static String ofAnswer(String what, String content) {
        return "{\"" + what + "\":" + content + '}';
    }

    /** A supplement. */
    static String ofSupplement(ReportId report, String content) {
        return "{\"reportId\":\"" + report.value() + "\",\"supplement\":" + content + '}';
    }
}
