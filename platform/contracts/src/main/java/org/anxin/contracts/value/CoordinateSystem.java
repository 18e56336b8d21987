package org.anxin.contracts.value;

/** In what system positions are given. */
public enum CoordinateSystem {
    /** GCJ-02, of Chinese web maps. */
    GCJ_02,
    /** WGS-84, of satellite receivers. */
    WGS_84,
    /** BD-09, of Baidu's maps. */
    BD_09,
    /** CGCS2000, of the national survey. */
    CGCS2000
}
