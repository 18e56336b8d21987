package org.anxin.intake.matter.domain;

/** Why a command doesn't hold. */
public sealed interface MatterRefusal {
    /** Stable code for other programs; also the last part of the problem's type. */
    String code();

    /** There is no such matter. */
    record UnknownMatter() implements MatterRefusal {
        @Override
        public String code() {
            return "unknown-matter";
        }
    }

    /** The stream holds a matter already. */
    record AlreadyReceived() implements MatterRefusal {
        @Override
        public String code() {
            return "already-received";
        }
    }

    /** It was opened and handed on: intake is no longer the holder. */
    record AlreadyOpened() implements MatterRefusal {
        @Override
        public String code() {
            return "already-opened";
        }
    }
}
