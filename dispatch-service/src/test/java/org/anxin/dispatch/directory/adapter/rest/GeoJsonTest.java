package org.anxin.dispatch.directory.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anxin.dispatch.form.Findings;
import org.anxin.service.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void anOutlineIsReadAndWrittenAsItWas() throws JsonProcessingException {
        var text = """
                {"type":"Polygon","crs":"GCJ_02","coordinates":[[[125.000000,27.000000],[125.020000,27.000000],[125.020000,27.020000],[125.000000,27.000000]]]}""";
        var findings = new Findings();
        var outline = GeoJson.read("outline", JSON.readTree(text), findings);
        assertThat(findings.errors()).isEmpty();
        assertThat(outline).isNotNull();
        assertThat(JSON.writeValueAsString(GeoJson.write(outline))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}                              | outline.crs
            {"type":"Point","crs":"WGS_84","coordinates":[]}                                         | outline.type,outline.coordinates
            {"type":"Polygon","crs":"WGS_84","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}               | outline.coordinates[0]
            {"type":"Polygon","crs":"WGS_84","coordinates":[[[0,0],[1,0],[0,0]]]}                     | outline.coordinates[0]
            {"type":"Polygon","crs":"WGS_84","coordinates":[[[0,0],[181,0],[1,1],[0,0]]]}             | outline.coordinates[0][1]
            {"type":"Polygon","crs":"WGS_84","coordinates":[[[0,0],["1",0],[1,1],[0,0]]]}             | outline.coordinates[0][1]
            {"type":"Polygon","crs":"WGS_84","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}         | outline.coordinates
            []                                                                                        | outline.crs,outline.type,outline.coordinates
            """)
    void whatIsNoOutlineIsNamed(String text, String fields) throws JsonProcessingException {
        var findings = new Findings();
        assertThat(GeoJson.read("outline", JSON.readTree(text), findings)).isNull();
        assertThat(findings.errors().stream().map(FieldError::field).collect(Collectors.joining(",")))
                .isEqualTo(fields);
    }

    @Test
    void itHasAtMost500Positions() throws JsonProcessingException {
        var ring = IntStream.range(0, 501)
                .mapToObj(i -> "[" + Math.cos(i % 500 / 80.0) + "," + Math.sin(i % 500 / 80.0) + "]")
                .collect(Collectors.joining(","));
        var findings = new Findings();
        var text = "{\"type\":\"Polygon\",\"crs\":\"WGS_84\",\"coordinates\":[[" + ring + "]]}";
        assertThat(GeoJson.read("outline", JSON.readTree(text), findings)).isNull();
        assertThat(findings.errors()).extracting(FieldError::detail).containsExactly("must hold at most 500 positions");
    }
}
