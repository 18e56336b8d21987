package org.anxin.dispatch.directory.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.EntryKind;
import org.anxin.dispatch.directory.domain.EntryKinds;
import org.anxin.dispatch.form.Findings;
import org.jspecify.annotations.Nullable;

/** An entry as a body in JSON. A JSON null counts as left out. */
final class JsonForm extends EntryForm {
    private final JsonNode body;

    /** @param body null when the request has none */
    JsonForm(EntryKind kind, @Nullable JsonNode body, Findings findings) {
        super(findings);
        this.body = body == null ? MissingNode.getInstance() : body;
        if (body == null || !body.isObject()) {
            findings.add("", "must be an object with the fields " + String.join(", ", EntryKinds.fields(kind)));
        }
        this.body.fieldNames().forEachRemaining(name -> {
            if (!EntryKinds.fields(kind).contains(name)) {
                findings.add(name, "is not a field of " + EntryKinds.path(kind));
            }
        });
    }

    @Override
    @Nullable
    String text(String field) {
        var node = body.path(field);
        if (node.isTextual()) {
            return node.textValue();
        }
        if (!node.isMissingNode() && !node.isNull()) {
            findings().add(field, "must be a text");
        }
        return null;
    }

    @Override
    List<String> texts(String field) {
        var node = body.path(field);
        var texts = new ArrayList<String>();
        for (var item : node) {
            if (node.isArray() && item.isTextual()) {
                texts.add(item.textValue());
            } else {
                findings().add(field, "must be a list of texts");
                return List.of();
            }
        }
        if (node.isValueNode() && !node.isNull()) {
            findings().add(field, "must be a list of texts");
        }
        return texts;
    }

    @Override
    @Nullable
    JsonNode object(String field) {
        var node = body.path(field);
        return node.isMissingNode() || node.isNull() ? null : node;
    }
}
