package org.anxin.local;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code --set} takes: the platform's own settings by name, and whatever Quarkus and Kafka know. */
final class Settings {
    /** In the order of their names; {@code *} stands for one part. The services' READMEs say what each does. */
    static final List<String> KNOWN = List.of(
            "anxin.analytics.replay-threads",
            "anxin.analytics.retry",
            "anxin.analytics.topic",
            "anxin.centre",
            "anxin.clock.adjustable",
            "anxin.followup.lease",
            "anxin.followup.reopenings",
            "anxin.followup.retries",
            "anxin.intake.policy",
            "anxin.intake.public-address",
            "anxin.intake.sources.*.channel",
            "anxin.intake.sources.*.clients",
            "anxin.intake.triage-rules",
            "anxin.keyed-hash.key",
            "anxin.live.heartbeat",
            "anxin.live.poll",
            "anxin.live.watchers",
            "anxin.log.concurrency",
            "anxin.log.relay-poll",
            "anxin.log.timer-poll",
            "anxin.mediation.escalation.answer-minutes",
            "anxin.mediation.escalation.departments.*.answer-minutes",
            "anxin.mediation.escalation.departments.*.term",
            "anxin.mediation.escalation.departments.*.working-days",
            "anxin.mediation.escalation.from-minute",
            "anxin.mediation.escalation.ruling-minutes",
            "anxin.mediation.escalation.to-minute",
            "anxin.mediation.escalation.working-days",
            "anxin.notice-channels.dingtalk.secret",
            "anxin.notice-channels.dingtalk.url",
            "anxin.notice-channels.sms.token",
            "anxin.notice-channels.sms.url",
            "anxin.notice-channels.timeout",
            "anxin.notice-channels.wecom.url",
            "anxin.notices.language",
            "anxin.notices.poll",
            "anxin.notices.retry",
            "anxin.notices.tries",
            "anxin.private-store.keyset",
            "anxin.web.languages",
            "anxin.webhooks.allowed-ranges",
            "anxin.webhooks.plain-http",
            "anxin.webhooks.timeout");

    private static final Pattern OF_OTHERS = Pattern.compile("(%[a-z]+\\.)?(quarkus|kafka|mp|smallrye)\\..+");

    private Settings() {}

    /** @throws IllegalArgumentException naming what nobody knows, and what is known */
    static void check(Collection<String> keys) {
        var unknown = keys.stream().filter(key -> !isKnown(key)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("--set doesn't know " + String.join(", ", unknown)
                    + ". It takes quarkus.…, kafka.…, mp.… and\n  " + String.join("\n  ", KNOWN));
        }
    }

    private static boolean isKnown(String key) {
        return OF_OTHERS.matcher(key).matches()
                || KNOWN.stream()
                        .anyMatch(known -> key.matches(Pattern.quote(known).replace("*", "\\E(\"[^\"]+\"|[^.]+)\\Q")));
    }
}
