package org.anxin.local.demo;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The printed figures beside those that the log gives. */
final class PublishedTable {
    private static final List<Printed> PRINTED = List.of(
            new Printed("CIVIL", "civil 民事", 81, 46),
            new Printed("LABOUR", "labour 劳资", 69, 40),
            new Printed("CONTRACT", "contract 合同", 10, 6),
            // 13 were printed; only with 14 do the counts add up to the printed total, and the shares come out as
            // printed.
            new Printed("OTHER", "other 其他", 14, 8));
    private static final int TOTAL = 174;
    private static final int RESOLVED = 169;
    private static final double RATE = 97.1;
    /** Those of the policy that the case is played under. */
    private static final List<String> STAGES = List.of("SIGN", "CONTACT", "ARRIVE");

    private record Printed(String category, String name, int count, int percent) {}

    private PublishedTable() {}

    /** Whether the log gives exactly what was printed. */
    static boolean fits(JsonObject overview) {
        return overview.getInteger("total") == TOTAL
                && overview.getInteger("resolved") == RESOLVED
                && rate(overview, "publishedRate") == RATE
                && PRINTED.stream().allMatch(printed -> {
                    var share = share(overview, printed.category());
                    return share.getInteger("count") == printed.count()
                            && share.getInteger("percent") == printed.percent();
                });
    }

    static void print(JsonObject overview, PrintWriter out) {
        out.println();
        line(out, "referred disputes", "printed", "from the log");
        for (var printed : PRINTED) {
            var share = share(overview, printed.category());
            line(
                    out,
                    printed.name(),
                    share(printed.count(), printed.percent()),
                    share(share.getInteger("count"), share.getInteger("percent")));
        }
        line(
                out,
                "together",
                Integer.toString(TOTAL),
                overview.getInteger("total").toString());
        line(
                out,
                "settled on the spot or taken back",
                Integer.toString(RESOLVED),
                overview.getInteger("resolved").toString());
        line(out, "published rate 调处率", RATE + " %", rate(overview, "publishedRate") + " %");
        line(out, "disputes among all that was referred", "over 60 %", rate(overview, "disputeShare") + " %");
        out.println();
        for (var clock : overview.getJsonArray("clocks").stream()
                .map(JsonObject.class::cast)
                .filter(clock -> STAGES.contains(clock.getString("stage")))
                .toList()) {
            out.printf(
                    Locale.ROOT,
                    "clock %-8s kept %4d   breached %3d   open %3d%n",
                    clock.getString("stage"),
                    clock.getInteger("kept"),
                    clock.getInteger("breached"),
                    clock.getInteger("open"));
        }
        out.println();
    }

    private static void line(PrintWriter out, String name, String printed, String counted) {
        // Chinese characters are two columns wide on a terminal.
        var wide = (int) name.chars().filter(character -> character > 0x2e80).count();
        out.printf(Locale.ROOT, "%-" + (38 - wide) + "s %14s %14s%n", name, printed, counted);
    }

    private static String share(@Nullable Integer count, @Nullable Integer percent) {
        return "%d  %d %%".formatted(count, percent);
    }

    private static double rate(JsonObject overview, String name) {
        var rate = overview.getDouble(name);
        return rate == null ? Double.NaN : rate;
    }

    private static JsonObject share(JsonObject overview, String category) {
        return overview.getJsonArray("shares").stream()
                .map(JsonObject.class::cast)
                .filter(share -> category.equals(share.getString("category")))
                .findFirst()
                .orElseGet(() -> new JsonObject().put("count", 0).put("percent", 0));
    }
}
