package org.anxin.contracts.schema;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    @Test
    void the_approved_document_names_every_registered_event() throws IOException {
        Approved.check("asyncapi.yaml", AsyncApi.document());
    }
}
