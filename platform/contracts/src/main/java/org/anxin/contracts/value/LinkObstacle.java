package org.anxin.contracts.value;

/** Why a matter that somebody holds isn't linked to another. */
public enum LinkObstacle {
    /** It has an outcome. The holder says so. */
    CONCLUDED,
    /** It has gone on to another holder, who may be asked. The holder says so. */
    HANDED_ON,
    /** A team is on the spot: what is done there is decided there. The holder says so. */
    TEAM_ON_THE_SPOT,
    /** The police were asked to take it back and haven't answered. The holder says so. */
    RETURN_ASKED,
    /** A department holds the work. The holder says so. */
    WITH_DEPARTMENT,
    /** Others belong to it by now. Intake says so. */
    HAS_LINKS_OF_ITS_OWN,
    /** The other matter belongs to another one by now, or to this one. Intake says so. */
    OTHER_IS_LINKED,
    /** The other matter has an outcome by now. Intake says so. */
    OTHER_IS_CONCLUDED
}
