/** What is done with a directory, who needs its entries, and whom its people are to others. */
@NullMarked
package org.anxin.dispatch.directory.application;

import org.jspecify.annotations.NullMarked;
