/** What the directory tells, and that it tells it once. */
@NullMarked
package org.anxin.dispatch.directory.domain;

import org.jspecify.annotations.NullMarked;
