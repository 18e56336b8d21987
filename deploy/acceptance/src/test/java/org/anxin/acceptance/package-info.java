/** The whole running platform, played and hurt as in life, then checked by readers that share no code with it. */
@NullMarked
package org.anxin.acceptance;

import org.jspecify.annotations.NullMarked;
