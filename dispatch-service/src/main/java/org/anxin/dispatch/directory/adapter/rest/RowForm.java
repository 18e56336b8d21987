package org.anxin.dispatch.directory.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import org.anxin.dispatch.form.Findings;
import org.anxin.service.table.Row;
import org.jspecify.annotations.Nullable;

/** An entry as a row of a file. A blank cell counts as left out; items of a list stand in one cell, parted by semicolons. */
final class RowForm extends EntryForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Row row;

    RowForm(Row row, Findings findings) {
        super(findings);
        this.row = row;
    }

    @Override
    @Nullable
    String text(String field) {
        return row.get(field);
    }

    @Override
    List<String> texts(String field) {
        var cell = text(field);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[;；]"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    @Override
    @Nullable
    JsonNode object(String field) {
        var cell = text(field);
        if (cell == null) {
            return null;
        }
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException e) {
            findings().add(field, "must be JSON");
            return null;
        }
    }
}
