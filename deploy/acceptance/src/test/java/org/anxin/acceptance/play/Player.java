package org.anxin.acceptance.play;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Plays one matter after the other, as long as there are more. What is played beyond what was asked for only keeps work under way, so it comes at an even pace. */
final class Player implements Runnable {
    private static final Duration PACE = Duration.ofSeconds(8);

    private final Hands hands;
    private final Book book;
    private final PlatformTime time;
    private final long seed;
    private final AtomicInteger next;
    private final int atLeast;
    private final BooleanSupplier enough;

    Player(
            Hands hands,
            Book book,
            PlatformTime time,
            long seed,
            AtomicInteger next,
            int atLeast,
            BooleanSupplier enough) {
        this.hands = hands;
        this.book = book;
        this.time = time;
        this.seed = seed;
        this.next = next;
        this.atLeast = atLeast;
        this.enough = enough;
    }

    @Override
    public void run() {
        for (var index = next.getAndIncrement();
                index < atLeast || !enough.getAsBoolean();
                index = next.getAndIncrement()) {
            var begin = System.nanoTime();
            var play = new MatterPlay(hands, book, time, seed, index);
            try {
                play.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | AssertionError e) {
                book.complain(play + ": " + e);
            }
            if (index >= atLeast) {
                LockSupport.parkNanos(PACE.toNanos() - (System.nanoTime() - begin));
            }
        }
    }
}
