/** What the values of the contracts say of themselves. */
@NullMarked
package org.anxin.contracts.value;

import org.jspecify.annotations.NullMarked;
