package org.anxin.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.anxin.local.demo.Demo;
import org.anxin.local.platform.DataFolder;
import picocli.CommandLine.Command;

/** {@code anxin demo}: starts everything with a clock that can be set, plays the published case and shows its table. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts the platform, plays the published case of 174 disputes and shows the figures.")
final class DemoCommand extends StartCommand {
    @Override
    boolean hasAdjustableClock() {
        return true;
    }

    @Override
    List<String> supervisorArguments(List<String> given) {
        var arguments = new ArrayList<>(given);
        arguments.replaceAll(argument -> argument.equals("demo") ? "up" : argument);
        arguments.add("--adjustable-clock");
        return arguments;
    }

    @Override
    int ready(URI gateway, DataFolder data, PrintWriter out) throws IOException, InterruptedException {
        return new Demo(gateway, data.root(), out).run() ? 0 : 1;
    }
}
