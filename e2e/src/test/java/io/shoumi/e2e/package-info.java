/**
 * The main job as people do it: one story in a real browser against the program as it is started, in Chinese and in English.
 *
 * <p>{@link io.shoumi.e2e.House} holds what a story needs: the server's process on a fresh home, Chromium, and everybody at a
 * browser of their own ({@link io.shoumi.e2e.Someone}). The chapters are classes; {@code MainJob} orders them. Nothing here
 * reaches into the server: what is checked was seen on a page, in a file of the home, or said by the command line. Start with
 * {@code MainJob}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.e2e;
