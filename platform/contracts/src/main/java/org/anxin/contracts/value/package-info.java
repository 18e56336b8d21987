/** Ids, codes and amounts that events are made of. None of them can hold free text or personal data. */
@NullMarked
package org.anxin.contracts.value;

import org.jspecify.annotations.NullMarked;
