/**
 * What is kept of people: found, shown masked, told to themselves, put right and erased, each with who did it and why. What is private stands in the
 * texts of the private store, so this works on those; that it was done stands in the matter's events, by ids. Flat: its rules are
 * {@link org.anxin.intake.matter.domain.PeopleRules}.
 */
@NullMarked
package org.anxin.intake.privacy;

import org.jspecify.annotations.NullMarked;
