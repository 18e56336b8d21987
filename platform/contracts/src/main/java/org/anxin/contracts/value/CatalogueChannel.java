package org.anxin.contracts.value;

import java.util.List;

/** The departments that work on what comes by a channel. */
public record CatalogueChannel(Channel channel, List<DepartmentCode> departments) {}
