package org.anxin.intake.ledger.domain;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Outcome;

/** The tables that channels and outcomes are read by: our codes in any case, and the terms that ledgers use. Other words are errors, since figures rest on these two. */
final class LedgerWords {
    private static final Map<String, Channel> CHANNELS = Map.ofEntries(
            entry("110流转", Channel.REFERRAL_110),
            entry("110", Channel.REFERRAL_110),
            entry("市社会治理分中心", Channel.CITY_SUBCENTRE),
            entry("分中心", Channel.CITY_SUBCENTRE),
            entry("护薪服务专线", Channel.HOTLINE),
            entry("专线", Channel.HOTLINE),
            entry("热线", Channel.HOTLINE),
            entry("安薪码", Channel.QR_CODE),
            entry("安“薪”码", Channel.QR_CODE),
            entry("护薪工作站", Channel.WALK_IN),
            entry("窗口", Channel.WALK_IN),
            entry("来访", Channel.WALK_IN),
            entry("排查线索", Channel.INSPECTION),
            entry("排查", Channel.INSPECTION),
            entry("现场办公", Channel.ENTERPRISE_DAY),
            entry("微中心上报", Channel.MICRO_CENTRE),
            entry("微中心", Channel.MICRO_CENTRE));

    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            entry("现场处置", Outcome.RESOLVED_ON_SITE),
            entry("带回处置", Outcome.RESOLVED_TAKEN_BACK),
            entry("窗口处置", Outcome.RESOLVED_AT_DESK),
            entry("电话处置", Outcome.RESOLVED_AT_DESK),
            entry("微中心处置", Outcome.RESOLVED_AT_MICRO_CENTRE),
            entry("调解室处置", Outcome.RESOLVED_IN_SPECIALIST_ROOM),
            entry("喜哥调解室处置", Outcome.RESOLVED_IN_SPECIALIST_ROOM),
            entry("部门处置", Outcome.CONCLUDED_BY_DEPARTMENT),
            entry("分流至部门", Outcome.CONCLUDED_BY_DEPARTMENT),
            entry("已答复", Outcome.ADVICE_GIVEN),
            entry("现场无人", Outcome.NOBODY_THERE),
            entry("当事人离开", Outcome.PARTIES_LEFT),
            entry("拒绝调解", Outcome.MEDIATION_REFUSED),
            entry("撤回", Outcome.WITHDRAWN),
            entry("未化解", Outcome.UNRESOLVED),
            entry("不属实", Outcome.UNFOUNDED),
            entry("非辖区", Outcome.OUTSIDE_AREA),
            entry("退回110", Outcome.RETURNED_TO_POLICE));

    private LedgerWords() {}

    static Optional<Channel> channel(String word) {
        return find(word, CHANNELS, Channel.values());
    }

    static Optional<Outcome> outcome(String word) {
        return find(word, OUTCOMES, Outcome.values());
    }

    private static <T extends Enum<T>> Optional<T> find(String word, Map<String, T> terms, T[] ours) {
        var term = terms.get(word);
        if (term != null) {
            return Optional.of(term);
        }
        var code = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(ours).filter(value -> value.name().equals(code)).findFirst();
    }
}
