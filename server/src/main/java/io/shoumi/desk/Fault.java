package io.shoumi.desk;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one field.
 *
 * @param what what is wrong and the way out, in the user's language
 * @param clause the clause that asks for it, where one does
 */
public record Fault(String what, @Nullable String clause) {
    public static Fault of(String what) {
        return new Fault(what, null);
    }
}
