package org.anxin.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The marks on a child's command line that say whose it is: the data folder and the part.
 *
 * <p>A process id in a file may be somebody else's by now; a process with these marks is ours for certain.
 */
final class Marks {
    // Outside the services' own name space: they refuse settings under "anxin." that they don't know.
    private static final String DATA = "-Dlauncher.data=";
    private static final String PART = "-Dlauncher.part=";

    private Marks() {}

    /** The arguments to put on a child's command line. */
    static List<String> of(DataFolder data, String part) {
        return List.of(DATA + data.root(), PART + part);
    }

    /** The living children of a data folder, whoever started them. */
    static List<Child> children(DataFolder data) {
        return ProcessHandle.allProcesses()
                .map(process -> child(data, process))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Child> child(DataFolder data, ProcessHandle process) {
        var arguments = arguments(process);
        if (!arguments.contains(DATA + data.root())) {
            return Optional.empty();
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith(PART))
                .map(argument -> new Child(argument.substring(PART.length()), process))
                .findFirst();
    }

    /** The whole command line; the JDK's own view of it is cut and loses where one argument ends. */
    static List<String> arguments(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            // It has ended, or is another user's.
            return List.of();
        }
    }

    /**
     * A living process of ours.
     *
     * @param part what it runs
     * @param process the process
     */
    record Child(String part, ProcessHandle process) {}
}
