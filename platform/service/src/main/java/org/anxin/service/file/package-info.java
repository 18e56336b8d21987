/** Files that people send: what they are, and that nothing comes along that the sender doesn't see. */
@NullMarked
package org.anxin.service.file;

import org.jspecify.annotations.NullMarked;
