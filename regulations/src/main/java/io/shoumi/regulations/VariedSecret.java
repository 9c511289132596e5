package io.shoumi.regulations;

import static io.shoumi.regulations.Variation.each;
import static io.shoumi.regulations.Variation.some;
import static io.shoumi.regulations.Variation.yesNo;

import java.util.List;

/** What a policy may look at in the secret. */
final class VariedSecret {
    private VariedSecret() {}

    static List<Variation> all() {
        return List.of(
                each(
                        "resource.adopted",
                        some(Regulation.class),
                        (act, adopted) -> act.about(act.what().adopting(adopted))),
                each("resource.level", List.of(Level.values()), VariedSecret::level),
                each("resource.stateLevel", List.of(Level.values()), VariedSecret::level),
                yesNo("resource.decided", (act, yes) -> Changes.classified(act, now -> now.decided(yes))),
                each(
                        "resource.proposer",
                        List.of(Granted.PROPOSER, Granted.ACTOR),
                        (act, party) -> Changes.classified(act, now -> now.proposer(party))),
                each(
                        "resource.stated",
                        some(Statement.class),
                        (act, stated) -> Changes.classified(act, now -> now.stated(stated))),
                each(
                        "resource.archive",
                        List.of(ArchiveKind.values()),
                        (act, kind) -> Changes.handled(act, handling -> handling.archive(kind))),
                each(
                        "resource.unreleased",
                        List.of(Unreleased.values()),
                        (act, kind) -> Changes.handled(act, handling -> handling.unreleased(kind))),
                yesNo(
                        "resource.customerData",
                        (act, yes) -> Changes.handled(act, handling -> handling.customerData(yes))));
    }

    private static Act level(Act act, Level level) {
        return Changes.classified(act, now -> now.level(level));
    }
}
