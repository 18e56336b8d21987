package org.anxin.contracts.value;

/** Why a matter that somebody handles wants attention. */
public enum AttentionKind {
    /** It was reported again. */
    REPEAT,
    /** Another claimant has joined it. */
    JOIN,
    /** More was said about it. */
    SUPPLEMENT
}
