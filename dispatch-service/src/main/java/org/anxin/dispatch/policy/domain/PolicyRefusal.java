package org.anxin.dispatch.policy.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.StageCode;

/** Why a version isn't adopted. */
public sealed interface PolicyRefusal {
    /** Names the rule for machines; never changes. */
    String code();

    /** The centre is not served here. */
    record NoSuchCentre() implements PolicyRefusal {
        @Override
        public String code() {
            return "no-such-centre";
        }
    }

    /** A policy has two stages of one name. */
    record StageNamedTwice(StageCode stage) implements PolicyRefusal {
        @Override
        public String code() {
            return "stage-named-twice";
        }
    }

    /**
     * A stage of a policy ends with a step that comes before the one it starts with, or is the same.
     *
     * @param index of the stage in the policy, from 0
     */
    record StageRunsBackwards(int index, StageCode stage) implements PolicyRefusal {
        @Override
        public String code() {
            return "stage-runs-backwards";
        }
    }

    /** The platform itself tells of something under this name. */
    record StageReserved(StageCode stage) implements PolicyRefusal {
        @Override
        public String code() {
            return "stage-reserved";
        }
    }

    /** A version can't hold from a moment that has passed: matters were opened under another since. */
    record ValidFromInThePast(Instant now) implements PolicyRefusal {
        @Override
        public String code() {
            return "valid-from-in-the-past";
        }
    }

    /** A ladder breaks rules; every field is named. */
    record LadderDoesNotFit(List<Misfit> misfits) implements PolicyRefusal {
        @Override
        public String code() {
            return "ladder-does-not-fit";
        }
    }

    /** Rules for the safety of teams break rules themselves; every field is named. */
    record SafetyDoesNotFit(List<Misfit> misfits) implements PolicyRefusal {
        @Override
        public String code() {
            return "safety-does-not-fit";
        }
    }
}
