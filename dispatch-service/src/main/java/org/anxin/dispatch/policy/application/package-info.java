/** A centre's stream as far as its policies go, and what a client is told of a refusal. */
@NullMarked
package org.anxin.dispatch.policy.application;

import org.jspecify.annotations.NullMarked;
