package org.anxin.service.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.eventstore.UnreadableEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events are read strictly: what isn't understood whole isn't taken, and no value is repeated in what is told. */
class EventJsonTest {
    private static final String JUDGED = "dispatch.clock-judged.v1";

    @Test
    void whatANullableComponentLacksIsNull() {
        var event = EventJson.read(
                JUDGED,
                "{\"stage\":\"SIGN\",\"verdict\":\"LAPSED\",\"policy\":{\"policy\":\"12510\",\"version\":1},\"limit\":\"PT1M\",\"paused\":\"PT0S\"}");
        assertThat(event)
                .isInstanceOfSatisfying(
                        ClockJudged.class,
                        judged -> assertThat(judged.startedAt()).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dispatch.team-instructed.v1 | {"team":"T-1"}
            intake.matter-opened.v1     | {"handOver":{"to":"DISPATCH","leg":2},"receivedAt":"2026-11-20T01:00:00.000001Z","kind":"HELP","severity":"ORDINARY","mode":"FIELD","place":{},"policy":{"policy":"12510","version":1},"drill":false}
            dispatch.order-issued.v1    | {"centre":"zone-1","leg":2,"openedAt":"2026-11-20T01:00:00.000001Z","kind":"HELP","severity":"ORDINARY","place":{},"policy":{"policy":"12510","version":1},"stages":[],"drill":false}
            dispatch.contact-attempted.v1 | {"officer":"O-21","result":"REACHED"}
            dispatch.order-corrected.v1 | {"revision":1,"kind":"HELP","severity":"MAJOR","policy":{"policy":"12510","version":1},"stages":[],"dropped":[]}
            intake.matter-received.v1   | {"centre":"zone-1","report":"0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a03","channel":"HOTLINE","reportedAt":"2026-11-20T01:00:00.000001Z","kind":"HELP","severity":"ORDINARY","mode":"DESK","place":{},"statement":"0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a04","drill":false,"flags":[]}
            intake.matter-opened.v1     | {"handOver":{"to":"MEDIATION","leg":2},"receivedAt":"2026-11-20T01:00:00.000001Z","kind":"HELP","severity":"ORDINARY","mode":"DESK","place":{},"policy":{"policy":"12510","version":1},"drill":false}
            intake.matter-corrected.v1  | {"revision":1,"kind":"HELP","severity":"MAJOR","mode":"DESK"}
            intake.matter-concluded.v1  | {"outcome":"WITHDRAWN","kind":"HELP","severity":"ORDINARY","place":{},"drill":false,"handOver":{"to":"FOLLOWUP","leg":2}}
            intake.withdrawal-requested.v1 | {"referral":{"source":"110","number":"110-1"}}
            dispatch.order-handed-on.v1 | {"level":"CENTRE","kind":"HELP","severity":"ORDINARY","place":{},"drill":false,"handOver":{"to":"MEDIATION","leg":3}}
            dispatch.team-arrived.v1    | {}
            dispatch.order-concluded.v1 | {"outcome":"UNFOUNDED","countersignedBy":"lead-2","kind":"HELP","severity":"ORDINARY","place":{},"drill":false,"handOver":{"to":"FOLLOWUP","leg":3}}
            followup.follow-up-opened.v1 | {"centre":"zone-1","leg":2,"outcome":"UNFOUNDED","callBackDueAt":"2026-11-21T02:30:00.000000Z","kind":"HELP","severity":"ORDINARY","place":{},"drill":false}
            followup.follow-up-opened.v1 | {"centre":"zone-1","leg":2,"outcome":"UNFOUNDED","callBackDueAt":"2026-11-21T02:30:00.000000Z","kind":"HELP","severity":"ORDINARY","place":{},"drill":false,"concludedBy":"team-3"}
            followup.call-back-made.v1  | {"attempt":1,"result":"SATISFIED"}
            followup.matter-reopened.v1 | {"kind":"HELP","severity":"ORDINARY","place":{},"drill":false,"handOver":{"to":"DISPATCH","leg":4}}
            mediation.case-taken.v1     | {"centre":"zone-1","leg":2,"level":"CENTRE","kind":"HELP","severity":"ORDINARY","place":{},"atDesk":true,"drill":false}
            mediation.case-corrected.v1 | {"revision":1,"kind":"HELP","severity":"ORDINARY"}
            reference.term-adopted.v1   | {"term":"LOCAL_ANSWER","version":1,"jurisdiction":"CN","validFrom":"2026-11-20T01:00:00.000001Z","limit":{"count":5,"unit":"WORKING_DAYS"},"source":{"law":"LOCAL_LAW","article":7}}
            mediation.settlement-reached.v1 | {"form":"WRITTEN","amount":1250000,"people":3}
            mediation.case-concluded.v1 | {"outcome":"RESOLVED_TAKEN_BACK","level":"CENTRE","kind":"DISPUTE","category":"LABOUR","severity":"ORDINARY","place":{},"drill":false,"handOver":{"to":"FOLLOWUP","leg":3}}
            mediation.escalated.v1      | {"department":"LABOUR"}
            mediation.department-concluded.v1 | {"department":"LABOUR"}
            reference.policy-adopted.v1 | {"policy":{"policy":"12510","version":1},"validFrom":"2026-11-20T01:00:00.000001Z","stages":[]}
            reference.centre-registered.v1     | {"centre":"zone-1"}
            reference.grid-registered.v1       | {"grid":"G-07","officer":"O-21"}
            reference.site-registered.v1       | {"site":"S-03","grid":"G-07"}
            reference.team-registered.v1       | {"team":"T-1","grids":[]}
            reference.team-registered.v1       | {"team":"T-1","grids":["G-07"],"name":"一组","validFrom":"2026-11-20T01:00:00.000001Z"}
            reference.department-registered.v1 | {"department":"LABOUR"}
            reference.police-contact-named.v1  | {"grid":"G-07","contact":"police-1"}
            """)
    void whatWasToldBeforeAComponentWasAddedIsReadAndWrittenAsItWas(String type, String text) {
        assertThat(EventJson.write(EventJson.read(type, text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"stage":"SIGN","dueAt":"2026-11-20T01:00:00Z","more":"secret"}   | more is not a field
            {"stage":"SIGN"}                                                  | dueAt must be given
            {"stage":"SIGN","dueAt":null}                                     | dueAt must be given
            {"stage":null,"dueAt":"2026-11-20T01:00:00Z"}                     | stage must be given
            {"stage":7,"dueAt":"2026-11-20T01:00:00Z"}                        | stage must be a text
            {"stage":"secret","dueAt":"2026-11-20T01:00:00Z"}                 | stage must match
            {"stage":"SIGN","dueAt":"secret"}                                 | dueAt must be a time with a zone
            {"stage":"SIGN","stage":"SIGN","dueAt":"2026-11-20T01:00:00Z"}    | stage must not stand there twice
            {"stage":"SIGN","dueAt":"2026-11-20T01:00:00Z"} x                 | not well-formed JSON
            {"stage":"SIGN\\u0000","dueAt":"2026-11-20T01:00:00Z"}            | NUL
            {"stage":"SIGN\\ud800","dueAt":"2026-11-20T01:00:00Z"}            | surrogate
            []                                                                | must be an object
            """)
    void whatDoesNotFitIsUnreadableAndNamesTheField(String text, String told) {
        assertThatThrownBy(() -> EventJson.read("dispatch.clock-warned.v1", text))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void anUnknownTypeOrVersionIsUnreadable() {
        assertThatThrownBy(() -> EventJson.read("dispatch.order-signed.v2", "{}"))
                .isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> EventJson.codec(DispatchEvent.class)
                        .decode("followup.matter-closed.v1", "{\"reason\":\"SATISFIED\"}"))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void anEventWithoutComponentsIsAnEmptyObject() {
        var codec = EventJson.codec(DispatchEvent.class);
        assertThat(codec.encode(new OrderSigned())).isEqualTo("{}");
        assertThat(codec.decode(codec.type(new OrderSigned()), "{}")).isEqualTo(new OrderSigned());
    }

    @Test
    void metadataComesBackAsItWas() {
        var metadata =
                new Metadata(new CentreCode("zone-1"), 2, null, UUID.randomUUID(), new ActorId("d-7"), ActorRole.DESK);
        var text = EventJson.writeMetadata(metadata);
        assertThat(text).doesNotContain("causation");
        assertThat(EventJson.readMetadata(text)).isEqualTo(metadata);
    }

    @Test
    void aMutatedSampleIsReadOrUnreadableAndNothingElse() throws IOException {
        var random = new java.util.Random(174);
        for (var type : EventTypes.all()) {
            var sample = EventSamplesTest.sample(type);
            for (var i = 0; i < 200; i++) {
                var text = new StringBuilder(sample);
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x20, 0x7f));
                try {
                    EventJson.read(type.id(), text.toString());
                } catch (UnreadableEventException expected) {
                    assertThat(expected.getMessage()).isNotBlank();
                }
            }
        }
    }
}
