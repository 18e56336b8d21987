package org.anxin.acceptance.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.anxin.acceptance.client.Json;
import org.junit.jupiter.api.Test;

/** The checks themselves find what is broken: each on a small log and store that fit, with one thing changed. */
class ReaderTest {
    private static final UUID MATTER = UUID.fromString("01a204b0-a193-7425-b6ff-bcd5ae38819c");
    private static final long MICROS = 1_772_000_000_123_456L;

    private final List<Stored> store = new ArrayList<>();
    private final List<Published> log = new ArrayList<>();

    ReaderTest() {
        tell("intake", "intake.matter-received.v1", """
                {"channel":"REFERRAL_110","kind":"DISPUTE","category":"CIVIL","cohort":null,"drill":false}""");
        tell("intake", "intake.matter-opened.v1", """
                {"kind":"DISPUTE","category":"CIVIL"}""");
        tell("dispatch", "dispatch.order-issued.v1", """
                {"stages":[{"stage":"SIGN"},{"stage":"CONTACT"}]}""");
        tell("dispatch", "dispatch.clock-judged.v1", """
                {"stage":"SIGN","verdict":"KEPT"}""");
        tell("dispatch", "dispatch.order-concluded.v1", """
                {"outcome":"RESOLVED_ON_SITE"}""");
    }

    @Test
    void what_fits_has_no_findings() {
        assertThat(findings()).isEmpty();
        // A repeat is no finding, as long as it is one.
        log.add(again(log.get(3), log.get(3).value()));
        assertThat(findings()).isEmpty();
        assertThat(Lines.of(log).repeats()).isOne();
    }

    @Test
    void a_lost_record_is_a_jump_and_missing_on_the_log() {
        log.remove(3);
        assertThat(findings())
                .anyMatch(finding -> finding.contains("where 2 must come"))
                .anyMatch(finding -> finding.startsWith("not on the log"));
    }

    @Test
    void an_effect_before_its_cause_a_strange_repeat_and_an_invented_record_are_found() {
        log.addFirst(log.remove(2));
        assertThat(findings()).anyMatch(finding -> finding.contains("before the event that caused it"));
        log.add(2, log.removeFirst());
        log.add(again(log.getFirst(), "{}".getBytes(UTF_8)));
        assertThat(findings()).anyMatch(finding -> finding.contains("with other bytes"));
        store.removeLast();
        assertThat(findings()).anyMatch(finding -> finding.startsWith("in no store"));
    }

    @Test
    void a_changed_row_and_a_changed_record_break_their_chain() {
        var row = store.get(1);
        store.set(
                1,
                new Stored(
                        row.service(),
                        row.incarnation(),
                        row.stream(),
                        row.version(),
                        row.id(),
                        row.type(),
                        row.occurredMicros() + 1,
                        row.recordedMicros(),
                        row.data(),
                        row.metadata(),
                        row.hash()));
        assertThat(Comparison.storedHashes(store)).hasSize(1);
        assertThat(Comparison.publishedHashes(Lines.of(log))).isEmpty();
        assertThat(findings()).anyMatch(finding -> finding.contains("occurred at another time"));
        log.set(4, again(log.get(4), "{\"outcome\":\"UNRESOLVED\"}".getBytes(UTF_8)));
        assertThat(Comparison.publishedHashes(Lines.of(log))).hasSize(1);
        assertThat(findings()).anyMatch(finding -> finding.contains("other bytes than stored"));
    }

    @Test
    void a_row_that_was_told_and_is_gone_is_lost() {
        assertThat(Comparison.lacks(store, store.subList(0, 4))).hasSize(1);
    }

    @Test
    void one_number_that_is_not_as_counted_is_found() {
        var overview = Json.object()
                .put("total", 1)
                .put("resolved", 1)
                .put("publishedRate", new BigDecimal("100.0"))
                .put("publishedRateOfConcluded", 100)
                .put("settlementRate", 100)
                .put("settlementRateOfConcluded", 100)
                .put("disputeShare", 100);
        var shares = overview.putArray("shares");
        for (var category : List.of("CIVIL", "LABOUR", "CONTRACT", "OTHER")) {
            var one = category.equals("CIVIL") ? 1 : 0;
            shares.addObject().put("category", category).put("count", one).put("percent", 100 * one);
        }
        var clocks = overview.putArray("clocks");
        clocks.addObject()
                .put("stage", "SIGN")
                .put("kept", 1)
                .put("breached", 0)
                .put("open", 0);
        clocks.addObject()
                .put("stage", "CONTACT")
                .put("kept", 0)
                .put("breached", 0)
                .put("open", 1);
        var census = Census.of(log, null);
        assertThat(census.differences(overview)).isEmpty();
        assertThat(census.differences(overview.deepCopy().put("resolved", 0))).hasSize(1);
        assertThat(census.differences(overview.deepCopy().putNull("settlementRate")))
                .hasSize(1);
        ((ObjectNode) clocks.get(1)).put("open", 2);
        assertThat(census.differences(overview)).hasSize(1);
    }

    private List<String> findings() {
        var lines = Lines.of(log);
        var findings = new ArrayList<>(lines.findings());
        findings.addAll(Comparison.storedAgainstPublished(store, lines));
        findings.addAll(Comparison.storedHashes(store));
        findings.addAll(Comparison.publishedHashes(lines));
        return findings;
    }

    /** Stores and publishes an event, as the rules say; each is caused by the one before it. */
    private void tell(String service, String type, String data) {
        var before = store.stream().filter(row -> row.service().equals(service)).toList();
        var version = before.size() + 1;
        var cause = store.isEmpty() ? "null" : "\"" + store.getLast().id() + "\"";
        var metadata = "{\"centre\":\"zone-1\",\"leg\":1,\"causation\":" + cause + "}";
        var id = new UUID(7, store.size());
        var at = MICROS + store.size();
        var hash = Chain.next(
                before.isEmpty() ? Chain.START : before.getLast().hash(),
                MATTER,
                version,
                id,
                type,
                at,
                at,
                data.getBytes(UTF_8),
                metadata.getBytes(UTF_8));
        store.add(new Stored(service, 1, MATTER, version, id, type, at, at, data, metadata, hash));
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("content-type", "application/json");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/anxin/" + service);
        headers.put("ce_type", type);
        headers.put("ce_subject", MATTER.toString());
        headers.put("ce_time", "2026-02-25T06:13:20." + at % 1_000_000 + "Z");
        headers.put("ce_recordedtime", "2026-02-25T06:13:20." + at % 1_000_000 + "Z");
        headers.put("ce_sequence", "%010d".formatted(version));
        headers.put("ce_leg", "1");
        headers.put("ce_centre", "zone-1");
        headers.put("ce_metadata", metadata);
        headers.put("ce_hash", HexFormat.of().formatHex(hash));
        if (store.size() > 1) {
            headers.put("ce_causationid", store.get(store.size() - 2).id().toString());
        }
        log.add(new Published("matters", 3, log.size(), MATTER.toString(), headers, data.getBytes(UTF_8)));
    }

    private static Published again(Published record, byte[] value) {
        return new Published(record.topic(), record.partition(), 99, record.key(), record.headers(), value);
    }
}
