/** The catalogue over HTTP. */
@NullMarked
package org.anxin.intake.catalogue.adapter.rest;

import org.jspecify.annotations.NullMarked;
