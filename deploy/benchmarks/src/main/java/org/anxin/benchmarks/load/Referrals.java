package org.anxin.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Whole HTTP requests that refer one matter each, alike but for their number: the bytes are made once, and a request costs the writing of ten
 * digits. The referral is of the usual length: a place, a few sentences, two parties, a sum. Nobody in it is real.
 */
public final class Referrals {
    private static final int DIGITS = 10;

    private static final String BODY = """
            {"source":"110","referralNumber":"B%s","reportedAt":"%s",\
            "place":{"address":"示例大道 1 号 示例物流园 3 号仓库 东门","gridCode":"%s","longitude":120.123456,"latitude":30.123456,"coordinateSystem":"GCJ-02"},\
            "kind":"DISPUTE","category":"LABOUR","severity":"ORDINARY",\
            "statement":"报警人称其在该公司工作三个月，离职时最后一个月工资未结清，多次联系负责人未果，现与同事在公司门口等候，希望有人到场协调。现场约五人，情绪激动，无人受伤，未堵门。",\
            "parties":[{"kind":"PERSON","role":"REPORTER","name":"示例甲","phone":"00000000000"},\
            {"kind":"ORGANISATION","role":"EMPLOYER","name":"示例物流有限公司"}],\
            "claim":{"amountFen":1250000,"people":5}}""";

    private final byte[] request;
    private final int digits;
    private long next;

    /**
     * @param port the intake service's
     * @param firstNumber referrals are numbered from here on
     */
    public Referrals(int port, long firstNumber) {
        var reported = Instant.now().minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        var body = BODY.formatted("0".repeat(DIGITS), reported, "grid-1").getBytes(UTF_8);
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
        this.digits = head.length + new String(body, ISO_8859_1).indexOf("\"B") + 2;
        this.next = firstNumber;
    }

    /** Puts the next request into an empty buffer and makes it ready to be written. */
    void put(ByteBuffer buffer) {
        var number = next++;
        for (var i = digits + DIGITS - 1; i >= digits; i--) {
            request[i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        buffer.clear().put(request).flip();
    }

    /** The bytes of one request. */
    int length() {
        return request.length;
    }
}
