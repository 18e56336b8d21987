package org.anxin.dispatch.directory.adapter.rest;

import java.util.List;
import java.util.Objects;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.OfficerRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.ServiceTeamRegistered;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DirectoryName;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.FitOut;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.GridKind;
import org.anxin.contracts.value.MemberRole;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.OfficerDuty;
import org.anxin.contracts.value.OfficerPost;
import org.anxin.contracts.value.OperatingMode;
import org.anxin.contracts.value.ServiceTeamCode;
import org.anxin.contracts.value.ServiceTeamMember;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.SiteKind;
import org.anxin.contracts.value.SiteMembers;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.directory.application.ContactKeeper;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.anxin.dispatch.form.Findings;
import org.jspecify.annotations.Nullable;

/** Makes entries of what forms say; null where something doesn't fit, which the form's findings name. */
final class EntryReader {
    private final CentreCode centre;
    private final ContactKeeper people;

    /** @param people keeps names and phones */
    EntryReader(CentreCode centre, ContactKeeper people) {
        this.centre = centre;
        this.people = people;
    }

    @Nullable
    DirectoryEntry read(EntryKind kind, @Nullable String code, EntryForm form) {
        var before = form.findings().errors().size();
        form.findings().required("code", code);
        var entry = code == null ? null : entry(kind, code, form);
        return form.findings().errors().size() == before ? entry : null;
    }

    private @Nullable DirectoryEntry entry(EntryKind kind, String code, EntryForm form) {
        var findings = form.findings();
        return switch (kind) {
            case CENTRE -> {
                if (!centre.value().equals(code)) {
                    findings.add("code", "must be the centre that you act for");
                }
                yield new CentreRegistered(centre, form.value("name", DirectoryName::new), form.moment("validFrom"));
            }
            case GRID -> grid(findings.value("code", code, GridCode::new), form);
            case SITE -> site(findings.value("code", code, SiteCode::new), form);
            case OFFICER -> {
                var officer = findings.value("code", code, OfficerCode::new);
                var post = form.requiredConstant("post", OfficerPost.class);
                var duties = form.someValues("duties", duty -> constant(duty, OfficerDuty.class));
                yield officer == null || post == null
                        ? null
                        : new OfficerRegistered(officer, post, duties, form.moment("validFrom"));
            }
            case TEAM -> {
                var team = findings.value("code", code, TeamCode::new);
                var name = form.value("name", DirectoryName::new);
                var grids = form.values("grids", GridCode::new);
                var contacts = given(form.values("dutyContacts", ActorId::new));
                yield team == null ? null : new TeamRegistered(team, grids, name, contacts, form.moment("validFrom"));
            }
            case SERVICE_TEAM -> {
                var team = findings.value("code", code, ServiceTeamCode::new);
                var site = form.required("site", SiteCode::new);
                var members = form.someValues("members", EntryReader::serviceTeamMember);
                yield team == null || site == null
                        ? null
                        : new ServiceTeamRegistered(team, site, members, form.moment("validFrom"));
            }
            case DEPARTMENT -> {
                var department = findings.value("code", code, DepartmentCode::new);
                var name = form.value("name", DirectoryName::new);
                var contacts = given(form.values("dutyContacts", ActorId::new));
                yield department == null
                        ? null
                        : new DepartmentRegistered(department, name, contacts, form.moment("validFrom"));
            }
            case POLICE_CONTACT -> {
                var grid = findings.value("code", code, GridCode::new);
                var contact = form.required("contact", ActorId::new);
                yield grid == null || contact == null
                        ? null
                        : new PoliceContactNamed(grid, contact, form.moment("validFrom"));
            }
            case PERSON -> {
                var person = findings.value("code", code, ActorId::new);
                var name = form.required("name", StaffContact::checkedName);
                var phone = form.required("phone", StaffContact::checkedPhone);
                yield person == null || name == null || phone == null
                        ? null
                        : new PersonRecorded(person, people.keep(new StaffContact(name, phone)));
            }
        };
    }

    private static @Nullable DirectoryEntry grid(@Nullable GridCode grid, EntryForm form) {
        var kind = form.requiredConstant("kind", GridKind.class);
        var name = form.value("name", DirectoryName::new);
        var parent = form.value("parent", GridCode::new);
        var officer = form.required("officer", OfficerCode::new);
        var drawn = form.object("outline");
        var outline = drawn == null ? null : GeoJson.read("outline", drawn, form.findings());
        var from = form.moment("validFrom");
        return grid == null || officer == null
                ? null
                : new GridRegistered(grid, parent, officer, kind, name, outline, from);
    }

    private static @Nullable DirectoryEntry site(@Nullable SiteCode site, EntryForm form) {
        var kind = form.requiredConstant("kind", SiteKind.class);
        var name = form.required("name", DirectoryName::new);
        var grid = form.required("grid", GridCode::new);
        var organisation = form.value("organisation", CreditCode::new);
        var fitOut = form.constant("fitOut", FitOut.class);
        var mode = form.constant("mode", OperatingMode.class);
        var members = given(form.values("members", EntryReader::members));
        var microOfficers = given(form.values("microOfficers", OfficerCode::new));
        var from = form.moment("validFrom");
        return site == null || grid == null
                ? null
                : new SiteRegistered(site, grid, kind, name, organisation, fitOut, mode, members, microOfficers, from);
    }

    private static <T> @Nullable List<T> given(List<T> values) {
        return values.isEmpty() ? null : values;
    }

    private static SiteMembers members(String text) {
        var parts = parts(text, "must be a role and how many, such as LANDLORD:5");
        try {
            return new SiteMembers(constant(parts[0], MemberRole.class), Integer.parseInt(parts[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a role and how many, such as LANDLORD:5", e);
        }
    }

    private static ServiceTeamMember serviceTeamMember(String text) {
        var parts = parts(text, "must be a department and whom it has there, such as POLICE:police-1");
        return new ServiceTeamMember(new DepartmentCode(parts[0]), new ActorId(parts[1]));
    }

    private static String[] parts(String text, String takes) {
        var parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(takes);
        }
        return parts;
    }

    private static <T extends Enum<T>> T constant(String text, Class<T> type) {
        var findings = new Findings();
        var found = findings.constant("", text, type);
        if (found == null) {
            throw new IllegalArgumentException(findings.errors().getFirst().detail());
        }
        return Objects.requireNonNull(found);
    }
}
