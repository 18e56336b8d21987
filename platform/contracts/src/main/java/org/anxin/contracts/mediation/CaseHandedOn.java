package org.anxin.contracts.mediation;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/** Somebody has to go there after all: the case ends without an outcome, and dispatch issues an order, which gets all it needs to know from here. */
public record CaseHandedOn(
        MatterKind kind, @Nullable Category category, Severity severity, Place place, boolean drill, HandOver handOver)
        implements MediationEvent {}
