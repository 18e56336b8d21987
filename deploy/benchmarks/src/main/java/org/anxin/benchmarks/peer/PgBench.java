package org.anxin.benchmarks.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.embedded.EmbeddedPostgreSql;

/** PostgreSQL's own benchmark with a script of one insert. */
record PgBench(Path program, LocalPlatform platform, String table, String content) implements DurableCommits {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    @Override
    public String name() {
        return "pgbench -M prepared, a row of " + content.length() + " bytes";
    }

    @Override
    public double rate(Duration time) throws IOException, InterruptedException {
        var script = platform.folder().resolve(table + ".sql");
        Files.writeString(script, "INSERT INTO " + table + " (content) VALUES (:content);\n");
        var process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=2",
                        "--time=" + Math.max(1, time.toSeconds()),
                        "--file=" + script,
                        "--define=content=" + content,
                        "--host=127.0.0.1",
                        "--port=" + platform.postgreSql(),
                        "--username=" + EmbeddedPostgreSql.USER,
                        DATABASE))
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var tps = TPS.matcher(said);
            if (process.waitFor() != 0 || !tps.find()) {
                throw new IOException("pgbench failed:\n" + said);
            }
            return Double.parseDouble(tps.group(1));
        } finally {
            process.destroy();
        }
    }
}
