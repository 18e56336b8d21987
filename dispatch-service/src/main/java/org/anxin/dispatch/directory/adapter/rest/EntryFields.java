package org.anxin.dispatch.directory.adapter.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.OfficerRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.ServiceTeamRegistered;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.jspecify.annotations.Nullable;

/** The fields of an entry as they are read, the same as those that it is written with. */
final class EntryFields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private EntryFields() {}

    static Map<String, Object> of(DirectoryEntry entry) {
        var fields = new EntryFields();
        switch (entry) {
            case CentreRegistered centre -> fields.set("name", centre.name());
            case GridRegistered grid ->
                fields.set("kind", grid.kind())
                        .set("name", grid.name())
                        .set("parent", grid.parent())
                        .set("officer", grid.officer())
                        .set("outline", grid.outline() == null ? null : GeoJson.write(grid.outline()));
            case SiteRegistered site ->
                fields.set("kind", site.kind())
                        .set("name", site.name())
                        .set("grid", site.grid())
                        .set("organisation", site.organisation())
                        .set("fitOut", site.fitOut())
                        .set("mode", site.mode())
                        .set("members", list(site.members(), one -> one.role() + ":" + one.count()))
                        .set("microOfficers", site.microOfficers());
            case OfficerRegistered officer -> fields.set("post", officer.post()).set("duties", officer.duties());
            case TeamRegistered team ->
                fields.set("name", team.name()).set("grids", team.grids()).set("dutyContacts", team.dutyContacts());
            case ServiceTeamRegistered team ->
                fields.set("site", team.site())
                        .set(
                                "members",
                                list(
                                        team.members(),
                                        one -> one.department().value() + ":"
                                                + one.member().value()));
            case DepartmentRegistered department ->
                fields.set("name", department.name()).set("dutyContacts", department.dutyContacts());
            case PoliceContactNamed named -> fields.set("contact", named.contact());
            case PersonRecorded _, EntryRetired _ -> {}
        }
        return fields.set("validFrom", entry.validFrom()).fields;
    }

    private static <T> @Nullable List<String> list(@Nullable List<T> values, Function<T, String> write) {
        return values == null ? null : values.stream().map(write).toList();
    }

    private EntryFields set(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }
}
