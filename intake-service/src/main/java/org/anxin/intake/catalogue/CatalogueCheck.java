package org.anxin.intake.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.service.problem.FieldError;

/** Whether a catalogue fits together, and into its centre; everything that doesn't is named. */
final class CatalogueCheck {
    private static final int MOST_SUBCATEGORIES = 50;

    private final List<FieldError> errors = new ArrayList<>();
    private final Collection<DepartmentCode> departments;
    private final List<String> sources;

    private CatalogueCheck(Collection<DepartmentCode> departments, List<String> sources) {
        this.departments = departments;
        this.sources = sources;
    }

    /** @param sources the codes of those who may refer */
    static List<FieldError> errors(
            CatalogueRequest request, Collection<DepartmentCode> departments, List<String> sources) {
        var check = new CatalogueCheck(departments, sources);
        check.kinds(request);
        check.categories(request);
        check.channels(request);
        check.upstream(request);
        return check.errors;
    }

    private void kinds(CatalogueRequest request) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < request.kinds().size(); i++) {
            var kind = request.kinds().get(i).kind();
            expect(kind != MatterKind.UNMAPPED, "kinds[" + i + "].kind", "must say what it is");
            once(seen, kind, "kinds[" + i + "].kind");
        }
    }

    private void categories(CatalogueRequest request) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < request.categories().size(); i++) {
            var category = request.categories().get(i);
            var at = "categories[" + i + "]";
            expect(category.category() != Category.UNMAPPED, at + ".category", "must say what it is");
            once(seen, category.category(), at + ".category");
            var subcategories = category.subcategories();
            expect(
                    subcategories.size() <= MOST_SUBCATEGORIES,
                    at + ".subcategories",
                    "must hold at most " + MOST_SUBCATEGORIES);
            for (var j = 0; j < subcategories.size(); j++) {
                once(seen, subcategories.get(j).subcategory(), at + ".subcategories[" + j + "].subcategory");
            }
        }
    }

    private void channels(CatalogueRequest request) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < request.channels().size(); i++) {
            var channel = request.channels().get(i);
            once(seen, channel.channel(), "channels[" + i + "].channel");
            expect(
                    departments.containsAll(channel.departments()),
                    "channels[" + i + "].departments",
                    "must be departments of the directory");
        }
    }

    private void upstream(CatalogueRequest request) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < request.upstream().size(); i++) {
            var word = request.upstream().get(i);
            var at = "upstream[" + i + "]";
            expect(
                    sources.contains(word.source().value()),
                    at + ".source",
                    "must be one of " + String.join(", ", sources));
            once(seen, List.of(word.source(), word.term()), at + ".term");
            expect(word.kind() != MatterKind.UNMAPPED, at + ".kind", "must say what it is");
            expect(
                    (word.kind() == MatterKind.DISPUTE) == (word.category() != null)
                            && word.category() != Category.UNMAPPED,
                    at + ".category",
                    "must be given for disputes, and for them only");
        }
    }

    private void once(Set<Object> seen, Object code, String field) {
        expect(seen.add(code), field, "must stand there once");
    }

    private void expect(boolean holds, String field, String detail) {
        if (!holds) {
            errors.add(new FieldError(field, detail));
        }
    }
}
