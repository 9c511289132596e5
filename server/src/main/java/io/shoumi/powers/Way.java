package io.shoumi.powers;

import java.util.Locale;
import java.util.function.Predicate;

/** How a harm could be done, by whoever has the powers for it. A new way is a new line here and in the words. */
public enum Way {
    ALLY(Harm.GRANT_TO_SELF, Coalition::ally),
    PUPPET(Harm.GRANT_TO_SELF, Coalition::puppets),
    RESET_AND_GRANT(Harm.ENTER_AS_ANOTHER, Coalition::resetsAndGrants),
    APPOINT(Harm.GRANT_TO_SELF, Coalition::appoints),
    ASK_AND_DECIDE(Harm.READ_BEYOND, Coalition::askAndDecide),
    BREAK_GLASS(Harm.READ_BEYOND, Coalition::breaksGlass),
    MEMORY(Harm.READ_BEYOND, c -> c.has(Power.OWN_MACHINE)),
    NO_WATCHER(Harm.READ_AND_HIDE, c -> c.readsByForm() && c.has(Power.SEE_LOG)),
    MEMORY_UNSEEN(Harm.READ_AND_HIDE, c -> c.has(Power.OWN_MACHINE)),
    OTHER_PROGRAM(Harm.SWITCH_OFF_LOG, c -> c.has(Power.OWN_MACHINE)),
    SIGN_ANEW(Harm.REWRITE_LOG, c -> c.has(Power.OWN_MACHINE));

    private final Harm harm;
    private final Predicate<Coalition> open;

    Way(Harm harm, Predicate<Coalition> open) {
        this.harm = harm;
        this.open = open;
    }

    public Harm harm() {
        return harm;
    }

    boolean openTo(Coalition coalition) {
        return open.test(coalition);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
