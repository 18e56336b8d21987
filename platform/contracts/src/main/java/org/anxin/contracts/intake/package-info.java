/** Events that intake owns: what came in, who takes part, and that the matter was opened. */
@NullMarked
package org.anxin.contracts.intake;

import org.jspecify.annotations.NullMarked;
