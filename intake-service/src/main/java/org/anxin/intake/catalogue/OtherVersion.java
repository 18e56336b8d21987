package org.anxin.intake.catalogue;

/** Why a version isn't adopted: somebody else's came since the one that was edited. */
record OtherVersion(int newest) {}
