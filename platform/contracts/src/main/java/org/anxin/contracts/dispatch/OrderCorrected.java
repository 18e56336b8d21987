package org.anxin.contracts.dispatch;

import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TwoPersonReason;
import org.jspecify.annotations.Nullable;

/**
 * The order follows a correction of its matter. Clocks that have ended or were judged stay as they are; of the others those that are named take other
 * terms, with the start and the pauses that they have, and warn and breach anew.
 *
 * @param revision of the correction
 * @param policy that the order is under from now on
 * @param stages the terms of the clocks that change or come in addition
 * @param dropped the stages whose clocks don't run any more
 * @param twoPersons why nobody goes alone from now on; empty where one may, null in what was told before it followed a correction: as it was
 */
public record OrderCorrected(
        int revision,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        PolicyRef policy,
        List<StageTerms> stages,
        List<StageCode> dropped,
        @Nullable List<TwoPersonReason> twoPersons)
        implements DispatchEvent {}
