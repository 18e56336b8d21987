package org.anxin.analytics.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxin.analytics.RandomMatters;
import org.anxin.analytics.Told;
import org.anxin.analytics.fold.Happening;
import org.anxin.analytics.fold.Source;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.StartedTerm;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    private static final CentreCode CENTRE = new CentreCode("zone-1");
    private static final List<Told> TOLD = RandomMatters.tell(1, CENTRE, 300);

    private final RecordReader reader = new RecordReader();

    @Test
    void readsFromEveryRecordWhatTheContractsSay() {
        for (var told : TOLD) {
            // Given
            var record = told.record("matters");

            // When
            reader.read(record.key().getBytes(UTF_8), record.headers());

            // Then
            assertThat(reader.matter()).isEqualTo(told.matter());
            assertThat(reader.sequence()).isEqualTo((int) told.sequence());
            assertThat(told.event().getClass().getPackageName())
                    .endsWith(reader.source().sourceName());
            assertThat(reader.happening(ByteBuffer.wrap(record.value()))).isEqualTo(expected(told));
        }
    }

    @Test
    void headersMayStandInAnyOrder() {
        // Given
        var record = first(OrderSigned.class).record("matters");
        reader.read(record.key().getBytes(UTF_8), record.headers());
        var turned = new ProducerRecord<String, byte[]>("matters", record.key(), record.value());
        List.of(record.headers().toArray()).reversed().forEach(turned.headers()::add);

        // When
        reader.read(turned.key().getBytes(UTF_8), turned.headers());

        // Then
        assertThat(reader.source()).isEqualTo(Source.DISPATCH);
    }

    @Test
    void whatCannotBeReadIsAFault() {
        assertFault("missing-header", first(OrderSigned.class), headers -> headers.remove("ce_sequence"));
        assertFault("bad-sequence", first(OrderSigned.class), headers -> put(headers, "ce_sequence", "0000000000"));
        assertFault("bad-sequence", first(OrderSigned.class), headers -> put(headers, "ce_sequence", "1a"));
        assertFault(
                "unknown-type",
                first(OrderConcluded.class),
                headers -> put(headers, "ce_type", "dispatch.order-concluded.v9"));
        assertFault(
                "unknown-type",
                first(OrderSigned.class),
                headers -> put(headers, "ce_type", "dispatch.order-dreamt.v1"));
        assertFault(
                "unknown-type",
                first(OrderSigned.class),
                headers -> put(headers, "ce_type", "reference.grid-registered.v1"));
        assertFault("wrong-source", first(OrderSigned.class), headers -> put(headers, "ce_source", "/anxin/followup"));
    }

    @Test
    void anUnknownVersionOfATypeThatFiguresDontNeedPasses() {
        // Given
        var record = first(OrderSigned.class).record("matters");
        put(record.headers(), "ce_type", "dispatch.order-signed.v2");

        // When
        reader.read(record.key().getBytes(UTF_8), record.headers());

        // Then
        assertThat(reader.happening(null)).isNull();
    }

    @Test
    void aKeyIsAMattersId() {
        var record = first(OrderSigned.class).record("matters");
        for (var key : List.of(
                "",
                "matter",
                "0".repeat(36),
                record.key().toUpperCase(Locale.ROOT).replaceAll("\\d", "F"))) {
            assertThatThrownBy(() -> reader.read(key.getBytes(UTF_8), record.headers()))
                    .isInstanceOfSatisfying(
                            UnreadableRecordException.class,
                            e -> assertThat(e.code()).isEqualTo("bad-key"));
        }
    }

    @Test
    void aBodyThatIsntWhatItsTypePromisesIsAFault() {
        var concluded = first(OrderConcluded.class);
        var whole = new String(concluded.record("matters").value(), UTF_8);
        assertBadBody("bad-json", concluded, whole.substring(0, whole.length() - 1));
        assertBadBody("bad-json", concluded, whole + "}");
        assertBadBody("bad-value", concluded, whole + "{}");
        assertBadBody("bad-value", concluded, "");
        assertBadBody("bad-value", concluded, "[]");
        assertBadBody("bad-value", concluded, "{}");
        assertBadBody(
                "bad-value", concluded, whole.replaceFirst("\"outcome\":\"[A-Z_]+\"", "\"outcome\":\"FORGOTTEN\""));
        assertBadBody("bad-value", concluded, whole.replaceFirst("\"outcome\":\"[A-Z_]+\"", "\"outcome\":7"));
        assertBadBody("bad-value", first(MatterReceived.class), "{\"channel\":\"HOTLINE\"}");
        assertBadBody("bad-json", first(MatterClosed.class), "{\"reason\":");
    }

    private void assertFault(String code, Told told, Consumer<Headers> spoil) {
        var record = told.record("matters");
        spoil.accept(record.headers());
        assertThatThrownBy(() -> reader.read(record.key().getBytes(UTF_8), record.headers()))
                .isInstanceOfSatisfying(
                        UnreadableRecordException.class,
                        e -> assertThat(e.code()).isEqualTo(code));
    }

    private void assertBadBody(String code, Told told, String body) {
        var record = told.record("matters");
        reader.read(record.key().getBytes(UTF_8), record.headers());
        assertThatThrownBy(() -> reader.happening(ByteBuffer.wrap(body.getBytes(UTF_8))))
                .as(body)
                .isInstanceOfSatisfying(
                        UnreadableRecordException.class,
                        e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }

    private static Told first(Class<?> event) {
        return TOLD.stream()
                .filter(told -> event.isInstance(told.event()))
                .findFirst()
                .orElseThrow();
    }

    /** The happening of an event, by way of its record. */
    private static @Nullable Happening expected(Told told) {
        return switch (told.event()) {
            case MatterReceived e ->
                new Happening.Received(e.centre(), e.channel(), e.kind(), e.category(), e.cohort(), e.drill());
            case MatterImported e ->
                new Happening.Imported(
                        e.centre(), e.channel(), e.kind(), e.category(), e.cohort(), e.outcome(), e.closedAt() != null);
            case MatterOpened e -> new Happening.Opened(e.handOver().leg(), e.kind(), e.category(), e.drill());
            case OrderIssued e ->
                new Happening.OrderIssued(
                        e.stages().stream().map(StageTerms::stage).toList());
            case ClockBreached e -> new Happening.ClockBreached(e.stage());
            case ClockJudged e -> new Happening.ClockJudged(e.stage(), e.verdict());
            case MatterCorrected e -> new Happening.Corrected(e.kind(), e.category());
            case OrderCorrected e ->
                new Happening.OrderCorrected(
                        e.stages().stream().map(StageTerms::stage).toList(), e.dropped());
            case CaseTaken e -> new Happening.CaseTaken(stages(e.terms()));
            case CaseCorrected e ->
                new Happening.CaseCorrected(
                        stages(e.terms()),
                        e.dropped() == null
                                ? List.of()
                                : e.dropped().stream()
                                        .map(term -> new StageCode(term.value()))
                                        .toList());
            case CaseTermBreached e ->
                new Happening.ClockBreached(new StageCode(e.term().value()));
            case CaseTermJudged e ->
                new Happening.ClockJudged(new StageCode(e.term().value()), e.verdict());
            case OrderHandedOn e -> new Happening.HandedOn(e.handOver().leg());
            case OrderConcluded e ->
                new Happening.Concluded(e.handOver().leg(), held(e.outcome(), e.countersignedBy()));
            case RepeatLinked e -> new Happening.Linked();
            case RepeatUnlinked e -> new Happening.Unlinked();
            case MatterConcluded e ->
                new Happening.Concluded(e.handOver().leg(), held(e.outcome(), e.countersignedBy()));
            case CaseConcluded e -> new Happening.Concluded(e.handOver().leg(), held(e.outcome(), e.countersignedBy()));
            case OutcomeCountersigned e -> new Happening.Agreed(e.leg(), e.outcome());
            case OutcomeCorrected e -> new Happening.Agreed(e.leg(), e.outcome());
            case MatterReopened e -> new Happening.Reopened(e.handOver().leg());
            case MatterClosed e -> new Happening.Closed();
            default -> null;
        };
    }

    private static @Nullable Outcome held(Outcome outcome, @Nullable ActorId countersignedBy) {
        return outcome.needsCountersign() && countersignedBy == null ? null : outcome;
    }

    private static List<StageCode> stages(@Nullable List<StartedTerm> terms) {
        return terms == null
                ? List.of()
                : terms.stream().map(term -> new StageCode(term.term().value())).toList();
    }
}
