package io.shoumi.reclassification.web;

import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.regulations.Level;
import java.util.List;
import java.util.stream.Stream;

/** The levels that one may be changed into: company levels and state levels never mix. */
final class Levels {
    private Levels() {}

    static List<Option> like(Shell shell, Level now) {
        return Stream.of(Level.values())
                .filter(level -> level.state() == now.state())
                .map(level -> new Option(
                        level.code(),
                        shell.pick(level.label().zh(), level.label().en())))
                .toList();
    }
}
