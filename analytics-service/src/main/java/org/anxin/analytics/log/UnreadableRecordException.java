package org.anxin.analytics.log;

/** A record that can't be read or doesn't fit what was read before it. The message holds no part of the payload. */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * A fault of a record.
     *
     * @param code stable and kebab-case
     * @param detail for whoever repairs it; codes, names of fields and numbers only
     */
    public UnreadableRecordException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Something between two events of one source and matter is missing. */
    public static UnreadableRecordException jump(int last, int sequence) {
        return new UnreadableRecordException(
                "sequence-jump", "sequence " + sequence + " came after " + last + " of the same source and matter");
    }

    /** Something is told of a matter that intake never told of. */
    public static UnreadableRecordException neverReceived() {
        return new UnreadableRecordException("never-received", "the matter was never received");
    }

    /** The fold doesn't know what to do with it. */
    public static UnreadableRecordException outOfOrder(IllegalArgumentException why) {
        return new UnreadableRecordException("out-of-order", String.valueOf(why.getMessage()));
    }

    /** What kind of fault it is. */
    public String code() {
        return code;
    }
}
