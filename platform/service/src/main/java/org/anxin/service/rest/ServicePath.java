package org.anxin.service.rest;

import jakarta.inject.Singleton;
import org.anxin.service.ServiceConfig;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** The first part of every path is the service's name; shared resources take it as a parameter and check it here. */
@Singleton
public class ServicePath {
    private final String service;

    ServicePath(ServiceConfig config) {
        this.service = config.service();
    }

    /** @throws ProblemException 404 when the path is another service's */
    public void require(String name) {
        if (!service.equals(name)) {
            throw new ProblemException(Problem.notFound("unknown-path", "there is nothing under this path"));
        }
    }
}
