package org.anxin.intake.matter.adapter.rest;

import java.util.List;
import org.anxin.intake.matter.application.Candidate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report may belong to, the likeliest first. */
@Schema(name = "Candidates")
record CandidateList(List<Candidate> items) {}
