package org.anxin.contracts.value;

/** What a person has to complete or to heed in a report that was taken as it came. */
public enum IntakeFlag {
    /** The kind's code is not in the table. */
    UNMAPPED_KIND,
    /** The category's code is not in the table. */
    UNMAPPED_CATEGORY,
    /** The severity's code is not in the table; taken as ordinary. */
    UNMAPPED_SEVERITY,
    /** A party's role or kind is not in the table. */
    UNMAPPED_PARTY,
    /** A dispute without a category. */
    CATEGORY_MISSING,
    /** No grid could be found for the place: the shift lead decides. */
    PLACE_UNRESOLVED,
    /** A field that the contract doesn't have was kept. */
    UNKNOWN_FIELD,
    /** The reporter asks that the employer or respondent isn't told who reported. */
    CONFIDENTIAL
}
