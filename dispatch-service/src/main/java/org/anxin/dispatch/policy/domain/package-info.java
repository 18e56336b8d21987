/**
 * Rules of a centre that are kept as versions: clock policies, the ladder, the safety of teams, terms by law. Pure: which version an order goes by is
 * decided with the order.
 */
@NullMarked
package org.anxin.dispatch.policy.domain;

import org.jspecify.annotations.NullMarked;
