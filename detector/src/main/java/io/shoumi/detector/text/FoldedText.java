package io.shoumi.detector.text;

/** Folded characters, each with the half-open range of source characters it stands for. Not changed once built. */
public final class FoldedText implements CharSequence {
    private final char[] characters;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private FoldedText(char[] characters, int[] starts, int[] ends, int length) {
        this.characters = characters;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    /** The character there, or 0 outside the text. */
    public char at(int index) {
        return index < 0 || index >= length ? 0 : characters[index];
    }

    /** Where the source of the folded character begins. */
    public int sourceStart(int index) {
        return starts[index];
    }

    /** Where the source of the folded character ends, exclusive. */
    public int sourceEnd(int index) {
        return ends[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    /** Collects folded characters in ascending order of their source. */
    static final class Builder {
        private final char[] characters;
        private final int[] starts;
        private final int[] ends;
        private int length;

        Builder(int lengthMax) {
            characters = new char[lengthMax];
            starts = new int[lengthMax];
            ends = new int[lengthMax];
        }

        void add(char character, int start, int end) {
            characters[length] = character;
            starts[length] = start;
            ends[length++] = end;
        }

        FoldedText build() {
            return new FoldedText(characters, starts, ends, length);
        }
    }
}
