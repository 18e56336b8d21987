/**
 * Tables that people send as files, CSV or XLSX: their rows one by one, with line numbers and what is wrong with a cell. A file comes from outside and may be made to do harm: it is
 * refused when it is longer, unpacks further or has more rows than it may, and a formula is never taken for its value. It is read from memory, never from a plain file on a disk.
 */
@NullMarked
package org.anxin.service.table;

import org.jspecify.annotations.NullMarked;
