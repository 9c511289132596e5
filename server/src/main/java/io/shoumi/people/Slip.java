package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.io.Serializable;

/** What is handed to a new person on paper: the login and the one-time code, which exists nowhere else. */
public record Slip(PersonId person, String number, String name, String login, String code) implements Serializable {
    /** Without the code: a slip must never reach a log. */
    @Override
    public String toString() {
        return "slip of " + person;
    }
}
