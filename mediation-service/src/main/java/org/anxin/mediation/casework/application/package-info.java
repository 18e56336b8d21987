/** What people, the log and readers do with cases: use cases, reactions, and the view that is kept for reading. */
@NullMarked
package org.anxin.mediation.casework.application;

import org.jspecify.annotations.NullMarked;
