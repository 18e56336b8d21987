package org.anxin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void where_nothing_runs_status_says_so_and_down_has_nothing_to_do() {
        assertThat(Anxin.run("status", "--data", folder.toString())).isEqualTo(3);
        assertThat(Anxin.run("verify", "--data", folder.toString())).isEqualTo(3);
        assertThat(Anxin.run("down", "--data", folder.toString())).isZero();
    }

    @Test
    void reset_empties_its_own_data_folder_and_no_other() throws Exception {
        // A folder named by mistake
        var letters = Files.writeString(folder.resolve("letter.txt"), "Dear");
        assertThat(Anxin.run("reset", "--yes", "--data", folder.toString())).isEqualTo(1);
        assertThat(letters).exists();
        // A data folder: not without being told, where there is nobody to ask
        Files.createFile(folder.resolve("anxin.lock"));
        assertThat(Anxin.run("reset", "--data", folder.toString())).isEqualTo(1);
        assertThat(letters).exists();
        assertThat(Anxin.run("reset", "--yes", "--data", folder.toString())).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wrong_arguments_are_told() {
        assertThat(Anxin.run("up", "--port", "80", "--data", folder.toString())).isEqualTo(2);
        assertThat(Anxin.run("up", "--services", "intak", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(Anxin.run("up", "--set", "anxin.intake.public-adress=x", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(Anxin.run("sideways")).isEqualTo(2);
    }

    @Test
    void settings_that_somebody_reads_are_taken() {
        assertThatCode(() -> Settings.check(List.of(
                        "anxin.intake.sources.\"110\".clients",
                        "anxin.intake.sources.city.clients",
                        "quarkus.log.level")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Settings.check(List.of("anxin.intake.sources.a.b.clients", "centre")))
                .hasMessageContainingAll("doesn't know anxin.intake.sources.a.b.clients, centre", "anxin.centre");
    }
}
