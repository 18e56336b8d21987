package org.anxin.contracts.value;

/** How a micro-centre is fitted out (firms above designated size, 规上企业). */
public enum FitOut {
    /** 高配. */
    FULL,
    /** 中配. */
    MEDIUM,
    /** 标配. */
    STANDARD
}
