package org.anxin.contracts.value;

/** How large a grid is: zone, grid (网格), enterprise grid (企业专属网格). */
public enum GridKind {
    /** The whole of a zone. */
    ZONE,
    /** A grid of a zone. */
    GRID,
    /** A grid for one enterprise or park. */
    ENTERPRISE_GRID
}
