/** What of a case is printed: the agreement of a settlement. */
@NullMarked
package org.anxin.mediation.casework.adapter.web;

import org.jspecify.annotations.NullMarked;
