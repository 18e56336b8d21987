package org.anxin.service.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Official holidays and make-up workdays of China, year by year as the State Council announces them, each November for the year after: the resource
 * {@code calendar/china.json}, which names the announcement of each year.
 */
public final class ChinaCalendar {
    private static final String RESOURCE = "/calendar/china.json";

    /** The calendar of all years that are known. */
    public static final WorkCalendar OFFICIAL = read();

    private ChinaCalendar() {}

    private record Year(int year, String source, List<String> rest, List<String> work) {}

    private static WorkCalendar read() {
        try (var in = ChinaCalendar.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            var years = JsonMapper.builder().build().readValue(in, new TypeReference<List<Year>>() {});
            var rest = new HashSet<LocalDate>();
            var work = new HashSet<LocalDate>();
            for (var year : years) {
                year.rest().stream().flatMap(ChinaCalendar::days).forEach(rest::add);
                year.work().stream().flatMap(ChinaCalendar::days).forEach(work::add);
            }
            return new WorkCalendar(years.stream().map(Year::year).collect(Collectors.toSet()), rest, work);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " can't be read", e);
        }
    }

    /** A day, or all from one to another, both included. */
    private static Stream<LocalDate> days(String text) {
        var ends = text.split("/", -1);
        var first = LocalDate.parse(ends[0]);
        return first.datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1));
    }
}
