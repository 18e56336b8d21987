package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.List;

/** Why a command on the directory doesn't hold. */
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

    /** Nothing is retired from a moment that has passed: matters were opened with it since. */
    record ValidFromInThePast(Instant now) implements DirectoryRefusal {
        @Override
        public String code() {
            return "valid-from-in-the-past";
        }
    }

    /** Entries break rules; every field is named. */
    record EntriesDoNotFit(List<EntryMisfit> misfits) implements DirectoryRefusal {
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
