package org.anxin.intake.matter.adapter.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Channel;

/** What a report may say that only its channel knows; kept with the report in the private store. By another channel it is a field that isn't known. */
final class ChannelFields {
    private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}");

    /** What an inspector has found. */
    enum Finding {
        /** 欠薪: wages are owed. */
        ARREARS,
        /** 欠薪风险隐患: they may come to be. */
        RISK_SIGN,
        /** Something else. */
        OTHER
    }

    private ChannelFields() {}

    /** Reads them; what is malformed is an error. */
    static void read(Channel channel, Fields fields, Findings findings) {
        switch (channel) {
            case HOTLINE -> fields.text("callerLine", FormReader.LONGEST_CODE);
            case INSPECTION -> {
                fields.value("inspector", FormReader.LONGEST_CODE, ActorId::new);
                fields.value("visit", FormReader.LONGEST_CODE, ChannelFields::visit);
                finding(fields, findings);
            }
            case ENTERPRISE_DAY -> day(fields, findings);
            case REFERRAL_110, CITY_SUBCENTRE, QR_CODE, WALK_IN, MICRO_CENTRE -> {}
        }
    }

    private static String visit(String text) {
        if (!VISIT.matcher(text).matches()) {
            throw new IllegalArgumentException("must match " + VISIT.pattern());
        }
        return text;
    }

    private static void finding(Fields fields, Findings findings) {
        var text = fields.text("finding", FormReader.LONGEST_CODE);
        if (text != null
                && Arrays.stream(Finding.values())
                        .noneMatch(finding -> finding.name().equals(text))) {
            findings.error("finding", "must be one of ARREARS, RISK_SIGN, OTHER");
        }
    }

    private static void day(Fields fields, Findings findings) {
        var text = fields.text("enterpriseDay", FormReader.LONGEST_CODE);
        if (text == null) {
            return;
        }
        try {
            LocalDate.parse(text);
        } catch (DateTimeException e) {
            findings.error("enterpriseDay", "must be a date, such as 2026-03-15");
        }
    }
}
