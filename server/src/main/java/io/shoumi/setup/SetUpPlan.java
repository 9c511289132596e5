package io.shoumi.setup;

import io.shoumi.identity.AccountRole;
import io.shoumi.people.NewPerson;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Regulation;
import java.util.Map;
import java.util.Set;

/**
 * Everything that set-up asks for.
 *
 * @param code the one-time code of the console
 * @param administrators one person for each of the three administrators' roles
 */
public record SetUpPlan(
        String code,
        Organisation organisation,
        Passphrase passphrase,
        Map<AccountRole, NewPerson.Identity> administrators) {

    /**
     * The organisation.
     *
     * @param adopted what binds the whole organisation; its units may adopt more
     * @param ceiling the highest level that it may hold
     */
    public record Organisation(String nameZh, String nameEn, Set<Regulation> adopted, Level ceiling) {
        public Organisation {
            nameZh = nameZh.strip();
            nameEn = nameEn.strip();
            adopted = Set.copyOf(adopted);
        }
    }

    /** What opens the keys, typed twice. It exists nowhere but in heads. */
    public record Passphrase(String typed, String again) {
        public static final int CHARS_MIN = 16;

        @Override
        public String toString() {
            return "passphrase";
        }
    }

    public SetUpPlan {
        administrators = Map.copyOf(administrators);
    }

    @Override
    public String toString() {
        return "plan for " + organisation.nameEn();
    }
}
