/**
 * Makes the JSON Schemas and the AsyncAPI document from the event records, and holds the approved files against them. Only tests need the
 * generators, so they stand here and the contracts stay free of libraries.
 */
@NullMarked
package org.anxin.contracts.schema;

import org.jspecify.annotations.NullMarked;
