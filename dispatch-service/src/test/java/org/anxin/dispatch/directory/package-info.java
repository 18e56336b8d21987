/** What the directory tells, and that it tells it once. */
@NullMarked
package org.anxin.dispatch.directory;

import org.jspecify.annotations.NullMarked;
