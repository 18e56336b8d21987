package org.anxin.service.stream;

/** The rules refused what a record asks for. The record is parked under this reason. */
public final class ReactionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReactionRefusedException(String rule) {
        super("refused: " + rule, null, false, false);
    }
}
