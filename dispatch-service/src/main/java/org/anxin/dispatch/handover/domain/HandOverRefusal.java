package org.anxin.dispatch.handover.domain;

import java.util.List;
import org.anxin.contracts.value.ActorId;

/** Why a shift isn't handed over. */
public sealed interface HandOverRefusal {
    /** Names the rule for machines; never changes. */
    String code();

    /** Who leads no shift has none to hand over. */
    record NotTheLead(List<ActorId> leads) implements HandOverRefusal {
        @Override
        public String code() {
            return "not-the-lead";
        }
    }

    /** Nobody has handed over under that id. */
    record NoSuchHandOver() implements HandOverRefusal {
        @Override
        public String code() {
            return "no-such-hand-over";
        }
    }

    /** Another person has taken the shift over. */
    record HandOverSigned(ActorId by) implements HandOverRefusal {
        @Override
        public String code() {
            return "hand-over-signed";
        }
    }

    /** Who hands over can't take over: it takes two. */
    record HandOverToOneself() implements HandOverRefusal {
        @Override
        public String code() {
            return "hand-over-to-oneself";
        }
    }
}
