/**
 * Forms on paper, as a PDF: A4 landscape, the officer's grid, totals, room for signatures and the seal.
 *
 * <p>{@link io.shoumi.paper.PaperForm} takes what a form says beside its lines, then line after line, and gives the file; nothing
 * is written to disk. A text that is too long for its cell is wrapped, set smaller, or makes its line higher: it is never cut.
 * Text is drawn with glyphs of a Chinese serif face that the host has, embedded as outlines, so that it prints the same
 * everywhere and can be searched. {@link io.shoumi.paper.Labels} draws labels in the same way. Knows no register; called by the modules that print one. Start reading at {@code PaperForm}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.paper;
