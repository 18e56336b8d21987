package org.anxin.contracts.value;

/**
 * Where a rule stands.
 *
 * @param article its number, above zero
 */
public record LawArticle(LawCode law, int article) {
    /** @throws IllegalArgumentException when the article isn't above zero */
    public LawArticle {
        if (article < 1) {
            throw new IllegalArgumentException("article must be above zero");
        }
    }
}
