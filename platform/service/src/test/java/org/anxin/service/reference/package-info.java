/** What is looked up in directory and policies. */
@NullMarked
package org.anxin.service.reference;

import org.jspecify.annotations.NullMarked;
