package org.anxin.embedded;

import java.nio.file.Path;

/**
 * The Kafka broker as a process of its own, with the platform's topics declared.
 *
 * <p>Arguments: data folder, broker port, controller port. Ends in good order on SIGTERM or SIGINT; exit code 2 for wrong
 * arguments, 1 when the broker can't start (the reason goes to standard error).
 */
public final class KafkaBrokerMain {
    private KafkaBrokerMain() {}

    /** Runs the broker until the process is told to stop. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("Arguments: <data folder> <broker port> <controller port>");
            System.exit(2);
        }
        try {
            var kafka = EmbeddedKafka.start(
                    Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
            Topics.declare(kafka.bootstrapServers());
            kafka.awaitShutdown();
        } catch (EmbeddedStartException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
