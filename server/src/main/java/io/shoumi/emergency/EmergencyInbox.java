package io.shoumi.emergency;

import io.shoumi.desk.Alarm;
import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.desk.Words;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The alarm above every page: for offices and auditor until it is reviewed, for the secret's scope and its heads while it lasts. And
 * the reviews that wait for somebody who had no part in it.
 */
@Component
class EmergencyInbox implements Alarm, InboxSource, Waiting {
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
    public int waitingFor(Caller caller) {
        return (int) toReview(caller).count();
    }

    private Stream<Emergency> toReview(Caller caller) {
        var now = clock.instant();
        return caller.may(Permission.OFFICER)
                ? store.unreviewed().stream()
                        .filter(one -> !one.openAt(now) && !one.parties().contains(caller.person()))
                : Stream.of();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return toReview(caller)
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
