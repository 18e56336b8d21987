package org.anxin.benchmarks.frame;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processor time that the platform's processes and this one have taken so far: what a figure is limited by where every core is busy, and the one
 * thing about it that other work on the machine hardly changes.
 *
 * @param byPart by part; {@code client} is this process
 */
public record CpuUse(Map<String, Duration> byPart) {
    /** As of now. */
    public static CpuUse of(LocalPlatform platform) {
        var byPart = new LinkedHashMap<String, Duration>();
        byPart.put("client", taken(ProcessHandle.current()));
        for (var part : platform.parts()) {
            // The sessions of the database server are processes of their own.
            platform.process(part)
                    .ifPresent(process -> byPart.put(
                            part,
                            Stream.concat(Stream.of(process), process.descendants())
                                    .map(CpuUse::taken)
                                    .reduce(Duration.ZERO, Duration::plus)));
        }
        return new CpuUse(byPart);
    }

    /** What was taken since an earlier moment, for each of so many pieces of work: {@code client 12, intake 150 µs}. */
    public String perPiece(CpuUse earlier, long pieces) {
        return byPart.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue()
                                        .minus(earlier.byPart.getOrDefault(entry.getKey(), Duration.ZERO))
                                        .toNanos()
                                / 1000
                                / Math.max(1, pieces))
                .collect(Collectors.joining(", ", "", " µs"));
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
