package org.anxin.mediation.casework.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.anxin.contracts.value.PartyId;
import org.anxin.mediation.casework.application.CaseView;
import org.anxin.mediation.casework.application.InstalmentView;
import org.anxin.mediation.casework.domain.CentreDays;
import org.anxin.web.PrintedPages;
import org.anxin.web.Texts;

/**
 * A settlement as a paper to sign, laid out as a people's mediation agreement (人民调解协议书), or as the entry in the register of what was agreed on orally
 * (People's Mediation Law 28 to 30, 33). Chinese only, since that is what is signed. Mediation knows nobody's name and no facts: what the law wants of the
 * parties, of the dispute and of how it is performed is a line to fill in by hand. Parties who get money are numbered as the table names them first.
 */
final class AgreementPaper {
    private static final float TITLE = 22, SIZE = 11, SMALL = 9, GAP = 8;

    /** What signatures need with the words above them: nobody signs a sheet on which nothing else stands. */
    private static final float SIGNED = 280;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private final Texts texts = Texts.load("agreement", "zh");
    private final CaseView view;
    private final CaseView.Settlement settlement;
    private final Instant settledAt;
    private final List<PartyId> payees;

    AgreementPaper(CaseView view, CaseView.Settlement settlement, Instant settledAt) {
        this.view = view;
        this.settlement = settlement;
        this.settledAt = settledAt;
        payees = settlement.instalments().stream()
                .map(InstalmentView::payee)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** As a PDF. Takes up to a second or two. */
    byte[] pdf() {
        var title = texts.get("title_" + settlement.form());
        try (var pages = new PrintedPages(Locale.SIMPLIFIED_CHINESE, title + " " + settlement.number())) {
            pages.centred(TITLE, title);
            pages.right(SIZE, texts.get("number") + settlement.number());
            if (view.drill()) {
                pages.centred(SIZE, texts.get("drill"));
            }
            parties(pages);
            dispute(pages);
            terms(pages);
            signatures(pages);
            return pages.pdf(SMALL, (number, of) -> texts.get("foot").formatted(settlement.number(), number, of));
        }
    }

    private void parties(PrintedPages pages) {
        for (var side : List.of("party_one", "party_two")) {
            pages.down(GAP);
            pages.left(SIZE, texts.get(side));
            pages.blanks(SIZE, texts.get("name"), texts.get("identity"));
            pages.blanks(SIZE, texts.get("address"), texts.get("phone"));
        }
        pages.down(GAP);
        pages.left(SIZE, texts.get("people").formatted(settlement.people()));
    }

    private void dispute(PrintedPages pages) {
        var category = view.category();
        var known = category == null ? null : texts.t().get("category_" + category);
        if (known == null) {
            pages.blanks(SIZE, texts.get("category"));
        } else {
            pages.left(SIZE, texts.get("category") + known);
        }
        pages.down(GAP);
        pages.left(SIZE, texts.get("facts"));
        lines(pages, 3);
        pages.down(GAP);
    }

    private void terms(PrintedPages pages) {
        pages.left(SIZE, texts.get("agreed"));
        var amount = settlement.amountFen();
        if (amount == null) {
            lines(pages, 4);
        } else {
            pages.left(SIZE, sum("sum", amount));
            payment(pages);
        }
        pages.down(GAP);
        pages.left(SIZE, texts.get("other"));
        lines(pages, 2);
        pages.keep(SIGNED);
        pages.down(GAP);
        pages.left(SIZE, texts.get("copies_" + settlement.form()));
        pages.left(SIZE, texts.get("effect_" + settlement.form()));
        pages.left(SIZE, texts.get("confirmation"));
    }

    private void payment(PrintedPages pages) {
        var paid = settlement.paidFen();
        if (paid == null) {
            pages.left(SIZE, texts.get("how"));
            lines(pages, 2);
            return;
        }
        if (paid > 0) {
            pages.left(SIZE, sum("paid", paid));
        }
        var later = settlement.instalments();
        if (later.isEmpty()) {
            return;
        }
        pages.left(
                SIZE,
                sum("owed", later.stream().mapToLong(InstalmentView::amountFen).sum()));
        pages.down(GAP / 2);
        pages.table(
                SIZE,
                Stream.concat(Stream.of(head()), later.stream().map(this::row)).toList());
        for (var number = 1; number <= payees.size(); number++) {
            pages.blanks(SIZE, texts.get("payee_name").formatted(number), texts.get("account"));
        }
    }

    private List<String> head() {
        return Stream.of("column_number", "column_amount", "column_due", "column_payee")
                .map(texts::get)
                .toList();
    }

    private List<String> row(InstalmentView instalment) {
        var row = new ArrayList<String>();
        row.add(texts.get("instalment").formatted(instalment.number()));
        row.add(Yuan.figures(instalment.amountFen()));
        row.add(day(instalment.dueOn()));
        row.add(
                instalment.payee() == null
                        ? texts.get("payee_all")
                        : texts.get("payee").formatted(payees.indexOf(instalment.payee()) + 1));
        return row;
    }

    private void signatures(PrintedPages pages) {
        pages.down(2 * GAP);
        for (var who : List.of("party_one", "party_two")) {
            pages.blanks(SIZE, texts.get(who) + texts.get("sign_party"));
            pages.down(GAP);
        }
        pages.blanks(SIZE, texts.get("sign_mediator"), texts.get("sign_clerk"));
        pages.down(2 * GAP);
        pages.right(SIZE, texts.get("seal"));
        pages.down(3 * GAP);
        pages.right(SIZE, day(CentreDays.on(settledAt)));
    }

    private String sum(String text, long fen) {
        return texts.get(text).formatted(Yuan.figures(fen), Yuan.numerals(fen));
    }

    private static void lines(PrintedPages pages, int count) {
        for (var line = 0; line < count; line++) {
            pages.blanks(SIZE, "");
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
