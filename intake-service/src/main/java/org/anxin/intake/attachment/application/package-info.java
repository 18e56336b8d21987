/** Photos and documents of matters: added, listed, shown to who may see them, and erased. The rules stand with those of matters. */
@NullMarked
package org.anxin.intake.attachment.application;

import org.jspecify.annotations.NullMarked;
