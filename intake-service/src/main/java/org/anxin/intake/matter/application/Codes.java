package org.anxin.intake.matter.application;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.Severity;

/** The tables that codes are read by, whoever sends them: ours in any case, and the terms that people use. A source's own are {@link UpstreamCodes}. */
final class Codes {
    static final Table<MatterKind> KINDS = new Table<>(
            EnumSet.complementOf(EnumSet.of(MatterKind.UNMAPPED)),
            Map.of(
                    "纠纷", MatterKind.DISPUTE,
                    "求助", MatterKind.HELP,
                    "咨询", MatterKind.CONSULTATION,
                    "投诉", MatterKind.COMPLAINT,
                    "企业诉求", MatterKind.ENTERPRISE_REQUEST));

    static final Table<Category> CATEGORIES = new Table<>(
            EnumSet.complementOf(EnumSet.of(Category.UNMAPPED)),
            Map.of("民事", Category.CIVIL, "劳资", Category.LABOUR, "合同", Category.CONTRACT, "其他", Category.OTHER));

    static final Table<Severity> SEVERITIES = new Table<>(
            EnumSet.allOf(Severity.class),
            Map.of("一般", Severity.ORDINARY, "重大", Severity.MAJOR, "重大突发", Severity.MAJOR));

    static final Table<HandlingMode> MODES = new Table<>(EnumSet.allOf(HandlingMode.class), Map.of());

    static final Table<PartyKind> PARTY_KINDS =
            new Table<>(EnumSet.allOf(PartyKind.class), Map.of("个人", PartyKind.PERSON, "单位", PartyKind.ORGANISATION));

    static final Table<PartyRole> PARTY_ROLES = new Table<>(
            EnumSet.complementOf(EnumSet.of(PartyRole.UNMAPPED)),
            Map.of(
                    "报警人", PartyRole.REPORTER,
                    "申请人", PartyRole.CLAIMANT,
                    "代理人", PartyRole.REPRESENTATIVE,
                    "被申请人", PartyRole.RESPONDENT,
                    "用人单位", PartyRole.EMPLOYER,
                    "总包", PartyRole.GENERAL_CONTRACTOR,
                    "分包", PartyRole.SUBCONTRACTOR,
                    "证人", PartyRole.WITNESS));

    private Codes() {}

    /** One table. */
    static final class Table<T extends Enum<T>> {
        private final Map<String, T> byCode = new HashMap<>();

        Table(EnumSet<T> ours, Map<String, T> terms) {
            ours.forEach(value -> byCode.put(value.name(), value));
            byCode.putAll(terms);
        }

        /** What a code stands for; empty when the table doesn't know it. */
        Optional<T> find(String code) {
            var exact = byCode.get(code);
            return Optional.ofNullable(
                    exact != null ? exact : byCode.get(code.strip().toUpperCase(Locale.ROOT)));
        }
    }
}
