package org.anxin.acceptance.play;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Plays one matter after the other, as long as there are more. */
final class Player implements Runnable {
    private final Hands hands;
    private final Book book;
    private final PlatformTime time;
    private final long seed;
    private final AtomicInteger next;
    private final IntPredicate goOn;

    Player(Hands hands, Book book, PlatformTime time, long seed, AtomicInteger next, IntPredicate goOn) {
        this.hands = hands;
        this.book = book;
        this.time = time;
        this.seed = seed;
        this.next = next;
        this.goOn = goOn;
    }

    @Override
    public void run() {
        for (var index = next.getAndIncrement(); goOn.test(index); index = next.getAndIncrement()) {
            var play = new MatterPlay(hands, book, time, seed, index);
            try {
                play.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | AssertionError e) {
                book.complain(play + ": " + e);
            }
        }
    }
}
