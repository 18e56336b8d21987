package org.anxin.contracts.value;

import java.util.List;

/** A category of disputes with its subcategories. */
public record CatalogueCategory(Category category, List<Subcategory> subcategories) {}
