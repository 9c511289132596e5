package io.shoumi.torture;

import java.util.List;

/** What one writer does over and over, made ready in a quiet house, and what must hold of it whenever the server is up again. */
public interface TortureAct {
    /**
     * Acts until the server is gone; in each round with people who log in anew.
     *
     * @throws RuntimeException when the server is gone, or refused what it should have taken
     */
    void work(Round round);

    /** What stands half done or was lost, in words; empty when all is whole. */
    List<String> faults(Remains remains);
}
