package org.anxin.dispatch.directory;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.StageCode;
import org.anxin.service.problem.FieldError;

/** Why a command on reference data doesn't hold. */
public sealed interface DirectoryRefusal {
    /** Names the rule for machines; never changes. */
    String code();

    /** The centre is not served here. */
    record NoSuchCentre() implements DirectoryRefusal {
        @Override
        public String code() {
            return "no-such-centre";
        }
    }

    /** A policy has two stages of one name. */
    record StageNamedTwice(StageCode stage) implements DirectoryRefusal {
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
    record StageRunsBackwards(int index, StageCode stage) implements DirectoryRefusal {
        @Override
        public String code() {
            return "stage-runs-backwards";
        }
    }

    /** The platform itself tells of something under this name. */
    record StageReserved(StageCode stage) implements DirectoryRefusal {
        @Override
        public String code() {
            return "stage-reserved";
        }
    }

    /** A version can't hold from a moment that has passed: matters were opened under another since. */
    record ValidFromInThePast(Instant now) implements DirectoryRefusal {
        @Override
        public String code() {
            return "valid-from-in-the-past";
        }
    }

    /** A ladder breaks rules; every field is named. */
    record LadderDoesNotFit(List<FieldError> errors) implements DirectoryRefusal {
        @Override
        public String code() {
            return "ladder-does-not-fit";
        }
    }

    /** Rules for the safety of teams break rules themselves; every field is named. */
    record SafetyDoesNotFit(List<FieldError> errors) implements DirectoryRefusal {
        @Override
        public String code() {
            return "safety-does-not-fit";
        }
    }

    /** Entries break rules; every field is named. */
    record EntriesDoNotFit(List<EntryRules.Misfit> misfits) implements DirectoryRefusal {
        @Override
        public String code() {
            return "entry-does-not-fit";
        }
    }

    /** There is no such entry, or it was retired. */
    record NoSuchEntry() implements DirectoryRefusal {
        @Override
        public String code() {
            return "no-such-entry";
        }
    }

    /** The entry exists: who changes it has to say which version. */
    record VersionRequired(int current) implements DirectoryRefusal {
        @Override
        public String code() {
            return "version-required";
        }
    }

    /** Somebody changed the entry since. */
    record OtherVersion(int current) implements DirectoryRefusal {
        @Override
        public String code() {
            return "other-version";
        }
    }

    /** Something needs the entry. */
    record StillInUse(List<RetireEntry.Hanging> hanging) implements DirectoryRefusal {
        @Override
        public String code() {
            return "still-in-use";
        }
    }

    /** Name and phone of a person are erased when it is retired, so that isn't done from a later moment on. */
    record PersonGoesAtOnce() implements DirectoryRefusal {
        @Override
        public String code() {
            return "person-goes-at-once";
        }
    }

    /** A centre isn't retired. */
    record CentreStays() implements DirectoryRefusal {
        @Override
        public String code() {
            return "centre-stays";
        }
    }
}
