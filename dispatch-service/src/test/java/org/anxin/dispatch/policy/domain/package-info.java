/** A version is adopted once, and only one that fits. */
@NullMarked
package org.anxin.dispatch.policy.domain;

import org.jspecify.annotations.NullMarked;
