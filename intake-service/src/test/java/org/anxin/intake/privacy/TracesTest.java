package org.anxin.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anxin.contracts.value.PartyId;
import org.junit.jupiter.api.Test;

/** What names one person is taken out; what is others', or only looks alike, stays. */
class TracesTest {
    private static final PartyId FIRST = new PartyId(new UUID(3, 1));

    @Test
    void nameAndNumbersAreTakenOutHoweverWritten() {
        assertThat(said("""
                        {"name":"乙某","phone":"+86 13500001234","idNumber":"32050019900101001X"}""", """
                        电话13500001234乙某 135-0000-1234 8613500001234 32050019900101001x""")).isEqualTo("电话■■■■■■ ■■■ ■■■ ■■■");
    }

    @Test
    void aNumberWithinALongerOneAndWhatNamesNobodyStay() {
        var text = "老板 35 人 9135000012345 320500199001010015";

        assertThat(said("""
                        {"name":"老板","phone":"13500001234","age":"35","idNumber":"3205001990010100"}""", text)).isEqualTo(text);
    }

    @Test
    void anAddressIsNoPhone() {
        var text = "1号1234567室 11234567";

        assertThat(said("{\"address\":\"某路1号1234567室\"}", text)).isEqualTo(text);
    }

    @Test
    void idsTimesAndWhatOthersHaveOfTheirOwnStay() {
        var others = """
                "reportedAt":"2026-01-01T10:00:00Z","referralNumber":"13500001234",\
                "parties":[{"name":"甲某","phone":"13500001234","note":"%s"}]""";
        var told = Told.of("{\"report\":{" + others.formatted("乙某") + "}}");

        told.without(traces("{\"name\":\"乙某\",\"phone\":\"13500001234\",\"idNumber\":\"2026-01\"}"));

        assertThat(told.json()).isEqualTo("{\"report\":{" + others.formatted("■■■") + "}}");
    }

    private static String said(String entry, String statement) {
        return traces(entry).takenOut(statement);
    }

    private static Traces traces(String entry) {
        return Traces.of(Told.of("{\"partyIds\":[\"" + FIRST.value() + "\"],\"report\":{\"parties\":[" + entry + "]}}")
                .entry(FIRST));
    }
}
