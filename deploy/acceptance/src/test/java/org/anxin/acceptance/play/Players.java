package org.anxin.acceptance.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.anxin.acceptance.client.Actor;

/** The people and systems of a centre, several at once. Which matters they play follows from the seed alone; how many, from how long they play. */
public final class Players {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Hands hands;
    private final Book book;
    private final PlatformTime time;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean enough;

    /** Players who don't play yet. */
    public Players(Hands hands, Book book, PlatformTime time) {
        this.hands = hands;
        this.book = book;
        this.time = time;
    }

    /** Begins to play: so many at once, at least so many matters; beside them a leader looks at the figures all the time. */
    public void start(long seed, int atOnce, int atLeast) {
        for (var i = 0; i < atOnce; i++) {
            var player = new Player(hands, book, time, seed, next, atLeast, () -> enough);
            threads.add(Thread.ofVirtual().name("player-" + i).start(player));
        }
        threads.add(Thread.ofVirtual().name("leader").start(this::lookAtFigures));
    }

    /** Lets everybody end the matter at hand, and returns when they have. */
    public void finish() throws InterruptedException {
        enough = true;
        for (var thread : threads) {
            thread.join();
        }
    }

    private void lookAtFigures() {
        while (!enough) {
            try {
                look();
            } catch (Exception | AssertionError e) {
                book.complain("The leader: " + e);
                return;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void look() throws Exception {
        var answer = hands.read(Actor.in("LEADER"), "/analytics/overview");
        if (!answer.isDone() || !answer.json().path("complete").asBoolean()) {
            book.complain("The figures are not to be had: " + answer);
        }
    }
}
