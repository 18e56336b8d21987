/** Events that dispatch owns: the order, its clocks and what the team did on the spot. */
@NullMarked
package org.anxin.contracts.dispatch;

import org.jspecify.annotations.NullMarked;
