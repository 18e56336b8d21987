package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** A way by which notices leave the platform. */
public interface Channel {
    /** Such as {@code SMS}; stands in the log of deliveries. */
    String name();

    /** Whether the installation has set it up. */
    boolean isOn();

    /** Whether it reaches nobody without a number. */
    boolean needsPhones();

    /**
     * Sends a notice once.
     *
     * @param text in the installation's language, without personal data
     * @param phones of those that it is for; empty where none is known
     * @return what came of it; fails with {@link NotSentException} when it should be tried again
     */
    Uni<Receipt> send(Notice notice, String text, List<String> phones);

    /**
     * What came of it.
     *
     * @param taken whether it was taken; otherwise nobody tries again
     * @param code such as a status
     */
    record Receipt(boolean taken, String code) {}

    /** It was not sent, and may be the next time. */
    final class NotSentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param code such as a status; never a text of the other side */
        public NotSentException(String code) {
            super(code, null, false, false);
        }
    }
}
