/** Pages for a worker at her site: claim wages in a minute, and see how far it is; and the sign that leads there. */
@NullMarked
package org.anxin.intake.claim.adapter.web;

import org.jspecify.annotations.NullMarked;
