package io.shoumi.regulations;

import static io.shoumi.regulations.Variation.each;
import static io.shoumi.regulations.Variation.some;
import static io.shoumi.regulations.Variation.yesNo;

import java.util.List;

/** What a policy may look at in the one who acts. */
final class VariedPerson {
    private VariedPerson() {}

    static List<Variation> all() {
        return List.of(
                yesNo("principal.active", (act, yes) -> Changes.standing(act, standing -> standing.active(yes))),
                yesNo("principal.pledged", (act, yes) -> Changes.standing(act, standing -> standing.pledged(yes))),
                yesNo("principal.trained", (act, yes) -> Changes.standing(act, standing -> standing.trained(yes))),
                yesNo("principal.inScope", (act, yes) -> act.by(act.who().inScope(yes))),
                each(
                        "principal.posts",
                        some(Role.class),
                        (act, posts) -> Changes.powers(act, powers -> powers.posts(posts))),
                each(
                        "principal.designations",
                        some(Designation.class),
                        (act, acts) -> Changes.powers(act, powers -> powers.designations(acts))),
                each(
                        "principal.administrator",
                        some(Administrator.class),
                        (act, roles) -> Changes.powers(act, powers -> powers.administrators(roles))));
    }
}
