package org.anxin.contracts.value;

/** A subcategory and what people call it. */
public record Subcategory(SubcategoryCode subcategory, Term term) {}
