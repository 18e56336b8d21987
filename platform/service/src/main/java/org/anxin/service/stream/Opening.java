package org.anxin.service.stream;

import java.util.List;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.ClaimedKey;
import org.anxin.eventstore.Row;

/**
 * One of many streams that are opened together.
 *
 * @param rows of the command's own, such as sealed texts
 * @param key what makes it the only one
 */
public record Opening<C>(MatterId matter, C command, List<Row> rows, ClaimedKey key) {}
