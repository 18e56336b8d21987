package org.anxin.dispatch.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** An entry as a line of a file. An empty cell counts as left out; items of a list stand in one cell, parted by semicolons. */
final class CsvForm extends EntryForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CSVRecord line;

    CsvForm(CSVRecord line, Findings findings) {
        super(findings);
        this.line = line;
    }

    @Override
    @Nullable
    String text(String field) {
        var cell = line.isSet(field) ? line.get(field).strip() : "";
        return cell.isEmpty() ? null : cell;
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
