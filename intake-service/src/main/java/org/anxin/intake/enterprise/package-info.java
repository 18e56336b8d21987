/**
 * One file per enterprise, made of what intake keeps of matters anyway, and the other names that somebody in charge says it goes by. Flat: the queries ({@code EnterpriseTable}), the names
 * ({@code AliasTable}, {@code AliasBook} in memory) and the endpoints.
 */
@NullMarked
package org.anxin.intake.enterprise;

import org.jspecify.annotations.NullMarked;
