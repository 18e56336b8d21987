/** What a centre lives through beside the published case, played on the running platform in the last minutes before now. */
@NullMarked
package org.anxin.local.demo.scene;

import org.jspecify.annotations.NullMarked;
