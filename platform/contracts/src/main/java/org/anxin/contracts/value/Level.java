package org.anxin.contracts.value;

/** At what level a matter is handled, lowest first: small matters stay in the enterprise, larger ones in the zone. */
public enum Level {
    /** 微中心 */
    MICRO_CENTRE,
    /** 网格 */
    GRID,
    /** The centre: on the spot, taken back, or at the desk. */
    CENTRE,
    /** 喜哥调解室 */
    SPECIALIST_ROOM,
    /** A department. */
    DEPARTMENT
}
