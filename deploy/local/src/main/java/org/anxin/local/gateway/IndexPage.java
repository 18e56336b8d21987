package org.anxin.local.gateway;

import java.util.Collection;

/** The plain page at {@code /} that says what can be found where. */
final class IndexPage {
    private IndexPage() {}

    static String of(Collection<String> services) {
        var page = new StringBuilder("""
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>Anxin</title>
                <h1>Anxin</h1>
                <p>This machine's platform. Figures: <a href="/analytics/overview">/analytics/overview</a></p>
                <p>For workers: <a href="/intake/sites/warehouse-market/poster">a site's sign</a> ·
                <a href="/intake/claim?site=warehouse-market">claim wages</a> · <a href="/intake/track">how far a claim is</a></p>
                <table><tr><th>Service</th><th>API</th><th>Health</th><th>Metrics</th></tr>
                """);
        for (var service : services) {
            page.append("""
                    <tr><td>%1$s</td><td><a href="/%1$s/q/openapi">OpenAPI</a></td>\
                    <td><a href="/%1$s/q/health">health</a></td><td><a href="/%1$s/q/metrics">metrics</a></td></tr>
                    """.formatted(service));
        }
        return page.append("</table></html>\n").toString();
    }
}
