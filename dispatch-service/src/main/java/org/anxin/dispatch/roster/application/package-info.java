/** The stream of a roster, and what a client is told of a refusal. */
@NullMarked
package org.anxin.dispatch.roster.application;

import org.jspecify.annotations.NullMarked;
