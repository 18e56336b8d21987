/** Reads of notes as rows, and notes that go with a person. */
@NullMarked
package org.anxin.dispatch.handover.adapter.postgres;

import org.jspecify.annotations.NullMarked;
