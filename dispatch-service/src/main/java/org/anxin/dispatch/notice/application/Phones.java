package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** Phones of the people that notices are for. */
public interface Phones {
    /**
     * The phones to ring.
     *
     * @param recipient a person, or a department or team for the post of one; null when nobody is known
     * @return digits, after a + where one stands there; none where the directory has none; fails when those it has can't be read
     */
    Uni<List<String>> of(CentreCode centre, Post post, @Nullable ActorId recipient);
}
