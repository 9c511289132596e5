package io.shoumi.whatif;

import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Instant;
import java.util.Optional;

/**
 * As somebody typed it.
 *
 * @param who a staff number, or a name that only one person bears
 * @param thing a secret's number, or the label of a copy
 * @param at empty for now
 */
public record Question(String who, Action action, String thing, Optional<Instant> at, Circumstances circumstances) {}
