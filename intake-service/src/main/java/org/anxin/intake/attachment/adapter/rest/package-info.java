/** Attachments by HTTP. */
@NullMarked
package org.anxin.intake.attachment.adapter.rest;

import org.jspecify.annotations.NullMarked;
