package io.shoumi.powers;

/**
 * People who act as one, with what each may do. Everybody else is honest and watches.
 *
 * @param persons the powers of each
 * @param administrators which of them hold an administrator's role, one bit a person
 */
record Coalition(long[] persons, long administrators) {
    /** One person with some powers, whatever role that might be. */
    static Coalition of(long powers) {
        return new Coalition(new long[] {powers}, 0);
    }

    boolean has(Power power) {
        for (var person : persons) {
            if ((person & power.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    private int count(Power power) {
        var n = 0;
        for (var person : persons) {
            n += (person & power.bit()) != 0 ? 1 : 0;
        }
        return n;
    }

    /** An account that no honest person holds, with a role: made by one power, granted by another. */
    boolean puppets() {
        return has(Power.CREATE_ACCOUNT) && has(Power.GRANT);
    }

    /** One of them may be granted something by another of them: never by themselves, never to an administrator. */
    boolean ally() {
        for (var giver = 0; giver < persons.length; giver++) {
            for (var taker = 0; taker < persons.length; taker++) {
                if (giver != taker && gives(giver) && takes(taker)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean gives(int person) {
        return (persons[person] & Power.GRANT.bit()) != 0;
    }

    private boolean takes(int person) {
        return (persons[person] & Power.OWN_ACCOUNT.bit()) != 0 && (administrators & 1L << person) == 0;
    }

    /** Two different persons; the offices that have the power differ, as the database asks. */
    boolean jointly() {
        return count(Power.ACT_JOINTLY) >= 2;
    }

    /** Both halves of a code in their hands, and the roles that ended with the reset granted again. */
    boolean resetsAndGrants() {
        return jointly() && has(Power.GRANT);
    }

    /** An account of theirs, or one made for nobody, becomes an administrator's. */
    boolean appoints() {
        return jointly() && has(Power.CREATE_ACCOUNT);
    }

    /** One who asks for a wider scope, and another who decides it: of their own, a deputy one of them named, or puppets with posts. */
    boolean askAndDecide() {
        var members = count(Power.READ_CONTENT) + (puppets() ? 2 : 0);
        return members >= 2
                && (has(Power.DECIDE) || has(Power.NAME_DEPUTY) || (has(Power.PROPOSE_POST) && has(Power.GRANT)));
    }

    /** Two who agree to an emergency that is none, and a third of theirs who reads. */
    boolean breaksGlass() {
        return jointly() && (puppets() || (count(Power.READ_CONTENT) > 0 && besidesTwo()));
    }

    /** Whether somebody who reads is left when two others have acted jointly. */
    private boolean besidesTwo() {
        for (var reader = 0; reader < persons.length; reader++) {
            var acts = (persons[reader] & Power.ACT_JOINTLY.bit()) != 0 ? 1 : 0;
            if ((persons[reader] & Power.READ_CONTENT.bit()) != 0 && count(Power.ACT_JOINTLY) - acts >= 2) {
                return true;
            }
        }
        return false;
    }

    boolean readsByForm() {
        return askAndDecide() || breaksGlass();
    }
}
