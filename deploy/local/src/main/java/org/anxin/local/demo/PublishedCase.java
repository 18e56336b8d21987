package org.anxin.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anxin.local.demo.ScriptWriter.MatterText;
import org.jspecify.annotations.Nullable;

/**
 * The case that the newspaper printed about one zone: 174 referred disputes, 81 civil, 69 labour, 10 contract, 14 other; 169 settled on the spot or
 * after being taken back. Beside them 104 other referred matters, so that disputes are over 60 % of what was referred. Always the same scripts.
 */
final class PublishedCase {
    static final String COHORT = "published-174";

    /** From the first referral to now; everything but the last call-backs has happened by then. */
    static final Duration LENGTH = Duration.ofHours(48);

    private static final int CIVIL = 81;
    private static final int LABOUR = 69;
    private static final int CONTRACT = 10;
    private static final int OTHER = 14;
    private static final int TAKEN_BACK = 38;

    private static final MatterText CIVIL_TEXT = dispute("CIVIL", "居民小区内", "邻里因楼道堆物和噪声争吵，要求到场处理。");
    private static final MatterText LABOUR_TEXT = dispute("LABOUR", "厂区门口", "离职后最后一个月工资未结清，在厂门口等候说法。");
    private static final MatterText CONTRACT_TEXT = dispute("CONTRACT", "物流园出入口", "货款未付，货车停在大门口，要求对方当面结算。");
    private static final MatterText OTHER_TEXT = dispute("OTHER", "商铺门前", "双方因占用场地发生争执，情绪激动。");
    private static final MatterText HELP = new MatterText("HELP", null, "主干道旁", "路边求助，需要有人到场看看。");
    private static final MatterText COMPLAINT = new MatterText("COMPLAINT", null, "市场入口", "反映摊位占道经营。");
    private static final MatterText CONSULTATION = new MatterText("CONSULTATION", null, "来电", "咨询工资拖欠应找哪个部门。");

    private final Random random = new Random(174);
    private final List<Script> scripts = new ArrayList<>();

    private PublishedCase() {}

    /** All 278 matters. */
    static List<Script> scripts() {
        return new PublishedCase().write();
    }

    private List<Script> write() {
        var disputes = new ArrayList<MatterText>();
        disputes.addAll(Collections.nCopies(CIVIL, CIVIL_TEXT));
        disputes.addAll(Collections.nCopies(LABOUR, LABOUR_TEXT));
        disputes.addAll(Collections.nCopies(CONTRACT, CONTRACT_TEXT));
        disputes.addAll(Collections.nCopies(OTHER, OTHER_TEXT));
        for (var i = 0; i < disputes.size(); i++) {
            add(disputes.get(i), endOf(i));
        }
        for (var i = 0; i < 46; i++) {
            add(HELP, i % 9 == 0 ? "NOBODY_THERE" : "ADVICE_GIVEN");
        }
        for (var i = 0; i < 27; i++) {
            add(COMPLAINT, i % 7 == 0 ? "WITHDRAWN" : "ADVICE_GIVEN");
        }
        for (var i = 0; i < 31; i++) {
            add(CONSULTATION, "ANSWERED");
        }
        return List.copyOf(scripts);
    }

    /** Five disputes end otherwise; of the 169 others every fourth or so is settled after the parties were taken back. */
    private static String endOf(int dispute) {
        return switch (dispute) {
            case 12, 95 -> "SPECIALIST_ROOM";
            case 101, 130 -> "LABOUR";
            case 155 -> "MARKET";
            default -> dispute % 4 == 1 && dispute < 4 * TAKEN_BACK ? "TAKEN_BACK" : "RESOLVED_ON_SITE";
        };
    }

    private void add(MatterText text, String end) {
        var writer = new ScriptWriter(random);
        switch (end) {
            case "ANSWERED" -> writer.answered();
            case "TAKEN_BACK" ->
                writer.toTheSpot()
                        .roundsOnTheSpot()
                        .handedOver("CENTRE")
                        .roundsAtTheCentre()
                        .settled();
            case "SPECIALIST_ROOM" ->
                writer.toTheSpot()
                        .roundsOnTheSpot()
                        .handedOver("SPECIALIST_ROOM")
                        .roundsAtTheCentre()
                        .settled();
            case "LABOUR", "MARKET" ->
                writer.toTheSpot()
                        .roundsOnTheSpot()
                        .handedOver("CENTRE")
                        .roundsAtTheCentre()
                        .concludedBy(end);
            case "RESOLVED_ON_SITE" -> writer.toTheSpot().roundsOnTheSpot().endedOnTheSpot(end);
            default -> writer.toTheSpot().endedOnTheSpot(end);
        }
        var number = "PUB-%04d".formatted(scripts.size() + 1);
        scripts.add(writer.finish(number, arrival(end), text, "grid-" + (1 + random.nextInt(4)), COHORT));
    }

    /** Most come on the first day, so that their call-backs fall due on the second; long ones leave time to end. */
    private Duration arrival(String end) {
        var longest = switch (end) {
            case "LABOUR", "MARKET" -> 20;
            default -> random.nextInt(4) == 0 ? 41 : 21;
        };
        return Duration.ofSeconds(random.nextInt(longest * 3600));
    }

    private static MatterText dispute(@Nullable String category, String address, String statement) {
        return new MatterText("DISPUTE", category, address, statement);
    }
}
