/** Names and phones of staff in the private store. */
@NullMarked
package org.anxin.dispatch.directory.adapter.postgres;

import org.jspecify.annotations.NullMarked;
