package org.anxin.mediation.casework.application;

/** How a term of a case stands; before its verdict provisionally. */
public enum TermState {
    /** Runs. */
    OPEN,
    /** Runs, and has used up the part of its time after which is warned. */
    WARNED,
    /** Stands still while its case rests. */
    RESTING,
    /** Over, or what it asks for was done too late. */
    BREACHED,
    /** What it asks for was done in time. */
    KEPT,
    /** Mediation ended before it was over, and what it asks for was never done. */
    LAPSED
}
