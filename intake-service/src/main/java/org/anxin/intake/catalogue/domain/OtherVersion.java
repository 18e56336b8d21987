package org.anxin.intake.catalogue.domain;

/** Why a version isn't adopted: somebody else's came since the one that was edited. */
public record OtherVersion(int newest) {}
