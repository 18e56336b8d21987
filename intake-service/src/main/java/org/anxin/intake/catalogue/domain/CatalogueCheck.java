package org.anxin.intake.catalogue.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterKind;

/** Whether a catalogue fits together, and into its centre; everything that doesn't is named. */
public final class CatalogueCheck {
    private static final int MOST_SUBCATEGORIES = 50;

    private final List<CatalogueMisfit> misfits = new ArrayList<>();
    private final Collection<DepartmentCode> departments;
    private final List<String> sources;

    private CatalogueCheck(Collection<DepartmentCode> departments, List<String> sources) {
        this.departments = departments;
        this.sources = sources;
    }

    /**
     * What doesn't fit, in the order of the fields.
     *
     * @param departments those of the centre's directory
     * @param sources the codes of those who may refer
     */
    public static List<CatalogueMisfit> misfits(
            AdoptCatalogue command, Collection<DepartmentCode> departments, List<String> sources) {
        var check = new CatalogueCheck(departments, sources);
        check.kinds(command);
        check.categories(command);
        check.channels(command);
        check.upstream(command);
        return check.misfits;
    }

    private void kinds(AdoptCatalogue command) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < command.kinds().size(); i++) {
            var kind = command.kinds().get(i).kind();
            expect(kind != MatterKind.UNMAPPED, "kinds[" + i + "].kind", "must say what it is");
            once(seen, kind, "kinds[" + i + "].kind");
        }
    }

    private void categories(AdoptCatalogue command) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < command.categories().size(); i++) {
            var category = command.categories().get(i);
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

    private void channels(AdoptCatalogue command) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < command.channels().size(); i++) {
            var channel = command.channels().get(i);
            once(seen, channel.channel(), "channels[" + i + "].channel");
            expect(
                    departments.containsAll(channel.departments()),
                    "channels[" + i + "].departments",
                    "must be departments of the directory");
        }
    }

    private void upstream(AdoptCatalogue command) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < command.upstream().size(); i++) {
            var word = command.upstream().get(i);
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
            misfits.add(new CatalogueMisfit(field, detail));
        }
    }
}
