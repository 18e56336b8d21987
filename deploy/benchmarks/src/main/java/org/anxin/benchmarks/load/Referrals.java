package org.anxin.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Whole HTTP requests that refer one matter each, alike but for their number, the reporter's phone (somebody else's each time) and the employer (one of
 * a million): the bytes are made once, and a request costs the writing of some digits. The referral is of the usual length: a place, a few
 * sentences, two parties, a sum. Nobody in it is real.
 */
public final class Referrals {
    private static final int DIGITS = 10;
    private static final int FIRM_DIGITS = 6;

    private static final String BODY = """
            {"source":"110","referralNumber":"B%s","reportedAt":"%s",\
            "place":{"address":"示例大道 1 号 示例物流园 3 号仓库 东门","gridCode":"%s","longitude":120.123456,"latitude":30.123456,"coordinateSystem":"GCJ-02"},\
            "kind":"DISPUTE","category":"LABOUR","severity":"ORDINARY",\
            "statement":"报警人称其在该公司工作三个月，离职时最后一个月工资未结清，多次联系负责人未果，现与同事在公司门口等候，希望有人到场协调。现场约五人，情绪激动，无人受伤，未堵门。",\
            "parties":[{"kind":"PERSON","role":"REPORTER","name":"示例甲","phone":"0%s"},\
            {"kind":"ORGANISATION","role":"EMPLOYER","name":"示例物流%s号有限公司"}],\
            "claim":{"amountFen":1250000,"people":5}}""";

    private final byte[] request;
    private final int number;
    private final int phone;
    private final int firm;
    private long next;

    /**
     * @param port the intake service's
     * @param firstNumber referrals are numbered from here on
     */
    public Referrals(int port, long firstNumber) {
        var reported = Instant.now().minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        var zeros = "0".repeat(DIGITS);
        var body = BODY.formatted(zeros, reported, "grid-1", zeros, "0".repeat(FIRM_DIGITS))
                .getBytes(UTF_8);
        var head = """
                POST /intake/referrals HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Content-Type: application/json\r
                X-Actor: platform-110\r
                X-Role: REFERRER\r
                Content-Length: %d\r
                \r
                """.formatted(port, body.length).getBytes(ISO_8859_1);
        this.request = ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
        this.number = place("\"referralNumber\":\"B");
        this.phone = place("\"phone\":\"0");
        this.firm = place("\"name\":\"示例物流");
        this.next = firstNumber;
    }

    /** Where that which follows a text stands in the request. */
    private int place(String before) {
        var text = new String(before.getBytes(UTF_8), ISO_8859_1);
        return new String(request, ISO_8859_1).indexOf(text) + text.length();
    }

    /** Puts the next request into an empty buffer and makes it ready to be written. */
    void put(ByteBuffer buffer) {
        var next = this.next++;
        write(next, number, DIGITS);
        write(next, phone, DIGITS);
        write(next, firm, FIRM_DIGITS);
        buffer.clear().put(request).flip();
    }

    private void write(long value, int at, int count) {
        var rest = value;
        for (var i = at + count - 1; i >= at; i--) {
            request[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** The bytes of one request. */
    int length() {
        return request.length;
    }
}
