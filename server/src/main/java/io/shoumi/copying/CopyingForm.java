package io.shoumi.copying;

/**
 * What was filled in to ask for copies or an excerpt.
 *
 * @param kind the code of {@link CopyingKind}
 * @param source label of the copy that is copied
 * @param recipients numbers or names of people, or codes of places, one a line; how many copies after it
 * @param pages which pages of the source; empty for all
 * @param pageCount pages of each new copy; empty for as many as the source has
 * @param onto {@code paper} or {@code notebook}
 */
public record CopyingForm(
        String kind, String source, String recipients, String pages, String pageCount, String onto, String purpose) {}
