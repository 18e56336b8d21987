package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.FieldFactKind;
import org.anxin.contracts.value.OfficerCode;
import org.jspecify.annotations.Nullable;

/**
 * The field reported something of an earlier leg, whose order has ended and was judged: no clock of a later order ends by it.
 *
 * @param leg the leg in which it happened
 * @param officer whom the team tried to reach; null for all else
 * @param result what came of that; null for all else
 */
public record EarlierFactReported(
        int leg,
        FieldFactKind fact,
        @Nullable OfficerCode officer,
        @Nullable ContactResult result) implements DispatchEvent {}
