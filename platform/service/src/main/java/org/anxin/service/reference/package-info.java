/** Directory and policies as the topic {@code reference} tells them, held in memory. */
@NullMarked
package org.anxin.service.reference;

import org.jspecify.annotations.NullMarked;
