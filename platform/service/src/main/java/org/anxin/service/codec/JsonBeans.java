package org.anxin.service.codec;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The mapper that Quarkus REST uses for requests and answers. */
@Singleton
class JsonBeans {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return StrictJson.rest();
    }
}
