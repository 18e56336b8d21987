package org.anxin.service.stream;

import org.anxin.contracts.value.CentreCode;

/**
 * What a stream's state says about its matter as a whole; it stands beside each event as metadata.
 *
 * @param leg the leg of the matter that this service's events belong to; 0 on the reference topic
 */
public record Standing(CentreCode centre, int leg) {}
