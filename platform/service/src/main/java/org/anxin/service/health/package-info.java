/** The health group {@code flow}: whether what is recorded reaches the log, and what is on the log is taken. */
@NullMarked
package org.anxin.service.health;

import org.jspecify.annotations.NullMarked;
