/** The stream of a hand-over, what a client is told of a refusal, and who reads notes. */
@NullMarked
package org.anxin.dispatch.handover.application;

import org.jspecify.annotations.NullMarked;
