package org.anxin.benchmarks.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A ledger of some years as a centre may have it: some 250 bytes a row. Nobody in it is real. */
final class OldLedger {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static final int MINUTES_APART = 20;

    private OldLedger() {}

    /** As CSV. */
    static byte[] csv(int rows) {
        var text = new StringBuilder(rows * 200);
        text.append("编号,受理时间,来源,类型,类别,网格,处置结果,办结时间,闭环时间,人数,金额（元）,报警人,电话,被投诉单位,地址,简要情况\n");
        for (var i = 0; i < rows; i++) {
            var received = FIRST.plusSeconds(i * 60L * MINUTES_APART % (4L * 365 * 86_400));
            text.append(
                    "ZH-%07d,%s,110流转,纠纷,%s,grid-1,现场处置,%s,%s,%d,%d.50,示例甲,0%010d,示例物流%05d号有限公司,示例大道 1 号 示例物流园,报警人称离职时最后一个月工资未结清，多次联系负责人未果，现场调解后当场支付。\n"
                            .formatted(
                                    i,
                                    TIME.format(received),
                                    i % 2 == 0 ? "劳资" : "民事",
                                    TIME.format(received.plusSeconds(3_600)),
                                    TIME.format(received.plusSeconds(90_000)),
                                    1 + i % 5,
                                    1_000 + i % 9_000,
                                    i / 3,
                                    i % 20_000));
        }
        return text.toString().getBytes(UTF_8);
    }
}
