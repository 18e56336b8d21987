package org.anxin.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the script {@code anxin} looks for a JDK. */
class AnxinScriptTest {
    private static final Path SCRIPT =
            Path.of("..", "..", "anxin").toAbsolutePath().normalize();
    private static final Path RUNNING = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private Path old;

    @BeforeEach
    void anOlderJdk() throws IOException {
        old = jdk("old", "17.0.12");
    }

    @Test
    void aNewerOneIsTakenThoughAnOlderOneComesFirst() throws Exception {
        var found = find(candidates(old, RUNNING));
        assertThat(found.text()).endsWith("found " + RUNNING + "\n");
    }

    @Test
    void theEnvironmentsComesFirst() throws Exception {
        var candidates = run("java_candidates", old);
        assertThat(candidates.text()).startsWith(old + "\n");
    }

    @Test
    void whereThereIsNoneItSaysWhatIsTooOldAndWhatToInstall() throws Exception {
        var found = find(candidates(old, jdk("older", "8.0.402"), folder.resolve("nothing-here")));
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.text())
                .contains("needs a JDK 25 or newer")
                .contains(old + " (version 17)")
                .contains("(version 8)")
                .contains("JAVA_HOME=");
        var none = find(candidates());
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.text()).contains("needs a JDK 25 or newer").doesNotContain("too old");
    }

    private record Ended(int status, String text) {}

    private Ended find(String candidates) throws Exception {
        return run(candidates + "find_java; printf 'found %s\\n' \"$JAVA_HOME\"", old);
    }

    /** In the place of the folders of this machine. */
    private static String candidates(Path... folders) {
        var body = new StringBuilder("java_candidates() { true; ");
        for (var folder : folders) {
            body.append("printf '%s\\n' '").append(folder).append("'; ");
        }
        return body.append("}; ").toString();
    }

    private Ended run(String commands, Path javaHome) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", "source '" + SCRIPT + "' help > /dev/null; " + commands)
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().merge("PATH", javaHome.resolve("bin") + ":", (path, first) -> first + path);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text);
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var tool : new String[] {"java", "javac"}) {
            var file = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\nexit 1\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
