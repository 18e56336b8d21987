package org.anxin.local.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/** Plays scripts in the order of their times, setting the platform's clock to each. */
final class DemoPlay {
    private final Api api;
    private final DemoClock clock;
    private final CallBacks callBacks;
    private final Instant start;
    private final Instant end;
    private final PriorityQueue<Planned> plan = new PriorityQueue<>(Comparator.comparing(Planned::at));

    private record Planned(Instant at, Deed deed) {}

    @FunctionalInterface
    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    DemoPlay(Api api, DemoClock clock, Instant start, Instant end) {
        this.api = api;
        this.clock = clock;
        this.callBacks = new CallBacks(api);
        this.start = start;
        this.end = end;
    }

    /**
     * Plays everything that falls before the end.
     *
     * @param progress told after each deed how many percent of the time have passed
     */
    void play(List<Script> scripts, IntConsumer progress) throws IOException, InterruptedException {
        for (var script : scripts) {
            var arrival = start.plus(script.arrival());
            plan.add(new Planned(arrival, () -> refer(script, arrival)));
        }
        clock.startAt(start);
        for (Planned next; (next = plan.poll()) != null && next.at().isBefore(end); ) {
            clock.advanceTo(next.at());
            next.deed().run();
            progress.accept((int) (100
                    * (next.at().getEpochSecond() - start.getEpochSecond())
                    / (end.getEpochSecond() - start.getEpochSecond())));
        }
    }

    private void refer(Script script, Instant arrival) throws IOException, InterruptedException {
        var referral = script.referral().copy().put("reportedAt", arrival.toString());
        var matter = api.post("REFERRER", "/intake/referrals", referral, null).getString("matterId");
        plan(script, matter, arrival, 0);
    }

    private void plan(Script script, String matter, Instant arrival, int index)
            throws IOException, InterruptedException {
        if (index == script.steps().size()) {
            planCallBack(script.number(), matter, callBacks.dueAt(matter), 1);
            return;
        }
        var step = script.steps().get(index);
        plan.add(new Planned(arrival.plus(step.after()), () -> {
            take(step, matter, script.number() + "-" + index);
            plan(script, matter, arrival, index + 1);
        }));
    }

    private void take(Step step, String matter, String key) throws IOException, InterruptedException {
        if (step.visible() != null) {
            api.awaitVisible(step.role(), step.visible().replace("{id}", matter));
        }
        api.post(step.role(), step.path().replace("{id}", matter), step.body(), key);
    }

    private void planCallBack(String number, String matter, Instant dueAt, int attempt) {
        plan.add(new Planned(
                callBacks.ringAt(dueAt),
                () -> callBacks
                        .ring(matter, number + "-call-" + attempt)
                        .ifPresent(again -> planCallBack(number, matter, again, attempt + 1))));
    }
}
