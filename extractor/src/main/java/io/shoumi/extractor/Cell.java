package io.shoumi.extractor;

/**
 * One cell that holds something.
 *
 * @param row as the spreadsheet program numbers it, from 1
 * @param column from 1 (A)
 * @param formula its value was computed when it was last saved, and is only what the file says it was
 */
public record Cell(int row, int column, String text, boolean formula) {}
