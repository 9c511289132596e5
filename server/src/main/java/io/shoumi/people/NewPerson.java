package io.shoumi.people;

import io.shoumi.gate.InputFaults;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as typed or imported.
 *
 * @param place where the person works; null only for the three administrators, who stand outside the units
 * @param trainedOn when the entry test was passed (R5.1)
 */
public record NewPerson(
        Identity identity,
        @Nullable UnitId place,
        Set<Post> posts,
        @Nullable LocalDate trainedOn) {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,19}");
    private static final int NAME_CHARS_MAX = 40;

    /** Who it is. Without a login of its own the staff number is the login. */
    public record Identity(String number, String name, String login) {
        public Identity {
            number = number.strip();
            name = name.strip();
            login = login.isBlank() ? number : login.strip();
        }
    }

    public NewPerson {
        posts = Set.copyOf(posts);
    }

    public static NewPerson administrator(Identity identity) {
        return new NewPerson(identity, null, Set.of(), null);
    }

    InputFaults faults() {
        return new InputFaults()
                .unless(NUMBER.matcher(identity.number()).matches(), "number", "people.number-form")
                .unless(Named.well(identity.name(), NAME_CHARS_MAX), "name", "people.name-form", NAME_CHARS_MAX);
    }
}
