package io.shoumi.stocktake.web;

import io.shoumi.desk.Shell;
import io.shoumi.stocktake.Scanned;

/**
 * What the page says of one scan.
 *
 * @param accepted which of the two tones sounds
 * @param label empty where nothing was read
 * @param at the code of the place in which is scanned from now on; empty where one place is counted
 */
public record ScanLine(boolean accepted, String time, String label, String text, String at) {
    static ScanLine of(Shell shell, Scanned scanned, String at) {
        var time = shell.times().second(shell.times().now());
        return switch (scanned) {
            case Scanned.At(var place) -> new ScanLine(true, time, place, shell.w("stocktake.now-at", place), place);
            case Scanned.Line line -> new ScanLine(line.accepted(), time, line.label(), said(shell, line), at);
            case Scanned.Again(var label, var state) ->
                new ScanLine(false, time, label, shell.w("stocktake.again", shell.w(state.word())), at);
        };
    }

    private static String said(Shell shell, Scanned.Line line) {
        var state = shell.w(line.state().word());
        var where = line.registeredIn();
        var about = line.about();
        var known = about == null ? state : state + "：" + about;
        return where == null || line.accepted() ? known : known + shell.w("stocktake.registered-in", where);
    }

    static ScanLine refused(Shell shell, String why, String at) {
        return new ScanLine(false, shell.times().second(shell.times().now()), "", why, at);
    }
}
