package org.anxin.intake.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anxin.contracts.value.CohortCode;
import org.anxin.intake.ledger.domain.LedgerColumn;
import org.anxin.intake.ledger.domain.LedgerRow;
import org.anxin.intake.matter.application.ImportMatters.Entry;
import org.anxin.intake.matter.application.ReportForm;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.intake.matter.application.ReportForm.PlaceForm;
import org.anxin.service.codec.StrictJson;
import org.jspecify.annotations.Nullable;

/** Makes of a row what a report is made of: the words that go through tables, the parties, and the content that is kept in private. */
final class RowEntry {
    private static final JsonMapper JSON = StrictJson.rest();

    /** Ledgers don't say what a respondent is, and persons aren't called so. */
    private static final Pattern ORGANISATION = Pattern.compile("公司|厂|店|集团|企业|合作社|事务所|中心|工程队|施工队");

    private RowEntry() {}

    static Entry of(LedgerRow row, Map<LedgerColumn, String> cells, @Nullable CohortCode cohort) {
        var parties = parties(cells);
        var form = new ReportForm(
                row.receivedAt(),
                new PlaceForm(cells.get(LedgerColumn.GRID), cells.get(LedgerColumn.SITE), null),
                cells.get(LedgerColumn.KIND),
                cells.get(LedgerColumn.CATEGORY),
                null,
                cells.get(LedgerColumn.SEVERITY),
                null,
                parties,
                row.claim(),
                cohort,
                false,
                false,
                content(row, cells, parties),
                List.of());
        return new Entry(
                row.number(), row.channel(), form, row.outcome(), row.concludedAt(), row.closedAt(), row.resolved());
    }

    private static List<PartyForm> parties(Map<LedgerColumn, String> cells) {
        var parties = new ArrayList<PartyForm>(2);
        var reporter = cells.get(LedgerColumn.REPORTER_NAME);
        var phone = cells.get(LedgerColumn.REPORTER_PHONE);
        if (reporter != null || phone != null) {
            parties.add(new PartyForm("PERSON", "REPORTER", null, reporter, phone));
        }
        var respondent = cells.get(LedgerColumn.RESPONDENT_NAME);
        var code = cells.get(LedgerColumn.RESPONDENT_CREDIT_CODE);
        if (respondent != null || code != null) {
            var organisation = code != null || ORGANISATION.matcher(respondent).find();
            parties.add(new PartyForm(organisation ? "ORGANISATION" : "PERSON", "RESPONDENT", code, respondent, null));
        }
        return parties;
    }

    /** The same for the same row, whatever kind of file it stood in and however its times and sums were written. */
    private static String content(LedgerRow row, Map<LedgerColumn, String> cells, List<PartyForm> parties) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("ledgerNumber", row.number());
        content.put("channel", row.channel());
        content.put("receivedAt", row.receivedAt());
        content.put("kind", cells.get(LedgerColumn.KIND));
        content.put("category", cells.get(LedgerColumn.CATEGORY));
        content.put("severity", cells.get(LedgerColumn.SEVERITY));
        content.put("gridCode", cells.get(LedgerColumn.GRID));
        content.put("siteCode", cells.get(LedgerColumn.SITE));
        content.put("address", cells.get(LedgerColumn.ADDRESS));
        content.put("statement", cells.get(LedgerColumn.STATEMENT));
        content.put("parties", parties);
        content.put("claim", row.claim());
        content.put("outcome", row.outcome());
        content.put("concludedAt", row.concludedAt());
        content.put("closedAt", row.closedAt());
        content.put("resolvedFen", row.resolved());
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row can't be written", e);
        }
    }
}
