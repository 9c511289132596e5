package io.shoumi.people;

import io.shoumi.regulations.Regulation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;

/**
 * The exact text that a person signs: its lines come from the regulations that bind the person, in the language they read.
 *
 * @param promise the sentence that the signature stands under
 */
public record PledgeText(int year, String lang, String promise, List<Line> lines, Set<Regulation> regulations) {

    /** One line and the clause that asks for it. */
    public record Line(String clause, String text) {}

    public PledgeText {
        lines = List.copyOf(lines);
        regulations = Set.copyOf(regulations);
    }

    public List<String> clauses() {
        return lines.stream().map(Line::clause).distinct().toList();
    }

    /** SHA-256 over year, promise and lines as shown: proves later which words were signed. */
    byte[] hash() {
        var all = new StringBuilder().append(year).append('\n').append(promise).append('\n');
        lines.forEach(line ->
                all.append(line.clause()).append(' ').append(line.text()).append('\n'));
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
