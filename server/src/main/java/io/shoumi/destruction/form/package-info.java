/**
 * The 销毁清册 on paper, as a PDF: A4 landscape, the officer's grid, room for signatures and the seal.
 *
 * <p>Called by the pages of destruction only. Text is drawn with glyphs of a Chinese serif face that the host has, embedded as
 * outlines, so that it prints the same everywhere and can be searched. Start reading at {@code ListForm}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.destruction.form;
