package org.anxin.intake.claim.adapter.web;

import org.anxin.contracts.value.CentreCode;
import org.anxin.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which language, whose page, and at which site. It travels with the pages like the draft.
 *
 * @param site as the sign says; whether the directory knows it, is asked again each time
 * @param key makes one claim of a form that is sent twice
 */
record Visit(Texts texts, CentreCode centre, @Nullable String site, String key) {}
