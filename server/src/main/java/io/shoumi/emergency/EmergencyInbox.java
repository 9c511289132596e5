package io.shoumi.emergency;

import io.shoumi.desk.Alarm;
import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Words;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The alarm above every page: for offices and auditor until it is reviewed, for the secret's scope and its heads while it lasts. And
 * the reviews that wait for somebody who had no part in it.
 */
@Component
class EmergencyInbox implements Alarm, InboxSource {
    private final EmergencyStore store;
    private final Clock clock;

    EmergencyInbox(EmergencyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Line> linesFor(Caller caller, Words words) {
        var now = clock.instant();
        if (watches(caller)) {
            return store.unreviewed().stream()
                    .map(one -> new Line(
                            words.of("emergency.alarm." + one.stateAt(now), one.number(), one.reader()),
                            "/emergencies/" + one.id()))
                    .toList();
        }
        return caller.may(Permission.MEMBER)
                ? store.concerning(caller.person(), now).stream()
                        .map(one ->
                                new Line(words.of("emergency.alarm.concerns", one.secretNumber(), one.reader()), ""))
                        .toList()
                : List.of();
    }

    private static boolean watches(Caller caller) {
        return caller.isAdministrator() || caller.may(Permission.OFFICER);
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        var now = clock.instant();
        return store.unreviewed().stream()
                .filter(one -> caller.may(Permission.OFFICER)
                        && !one.openAt(now)
                        && !one.parties().contains(caller.person()))
                .map(one -> new InboxRow(
                        "alert-triangle",
                        shell.w("emergency.review"),
                        one.number() + " " + one.reader(),
                        null,
                        one.openedAt(),
                        one.reviewDueAt(),
                        shell.w("emergency.review.do"),
                        "/emergencies/" + one.id()))
                .toList();
    }
}
