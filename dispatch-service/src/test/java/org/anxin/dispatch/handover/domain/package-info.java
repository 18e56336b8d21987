/** Two people sign, each once. */
@NullMarked
package org.anxin.dispatch.handover.domain;

import org.jspecify.annotations.NullMarked;
