/** The stream of a centre's catalogue. */
@NullMarked
package org.anxin.intake.catalogue.application;

import org.jspecify.annotations.NullMarked;
