package io.shoumi.demo;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ninety days in the house: papers come in and are classified, lent, circulated, dispatched, carried out, disclosed, read, copied, given back, counted, lost and destroyed. */
final class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final int SECRETS = Integer.getInteger("shoumi.demo.secrets", 100);
    private static final int LOANS = Math.min(40, SECRETS);

    private final Story story;
    private final Founded house;
    private final List<Registered> registered = new ArrayList<>();

    Work(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    void fill() {
        var registering = new Registering(story, house);
        for (var n = 0; n < SECRETS; n++) {
            registered.add(registering.register(n));
            if (n % 4 == 3) {
                story.morning(2);
            }
        }
        story.daysBeforeEnd(19);
        var lending = new Lending(story, house);
        var courses = Lending.Course.values();
        for (var n = 0; n < LOANS; n++) {
            lending.lend(registered.get(n), n, courses[n % courses.length]);
            if (n % 5 == 4) {
                story.morning(1);
            }
        }
        circulateAndCopy();
        var counting = new Counting(house);
        counting.count(Cast.department("HQ-GH"), Counting.Course.AGREES);
        counting.count(Cast.department("HQ-CW"), Counting.Course.STILL_OPEN);
        dispatch();
        carryOut();
        disclose();
        var closing = new Closing(story, house);
        closing.lose(registered.get(SECRETS - 2));
        closing.destroy(registered.get(SECRETS - 1));
        LOG.info("the demo registered {} secrets in {} requests", registered.size(), story.steps());
    }

    /** First copies of papers that were neither lent nor circulate, or of which another copy does. */
    private void dispatch() {
        var dispatching = new Dispatching(story, house);
        var courses = Dispatching.Course.values();
        var papers = registered.stream()
                .limit(SECRETS - 2)
                .skip(LOANS)
                .filter(secret -> !secret.department().code().startsWith("MY"))
                .limit(courses.length)
                .toList();
        for (var n = 0; n < papers.size(); n++) {
            dispatching.dispatch(papers.get(n), courses[n]);
        }
    }

    /** Others than those that circulate or are copied. */
    private void carryOut() {
        var carrying = new Carrying(story, house);
        var courses = Carrying.Course.values();
        var papers = papers().stream()
                .skip(Circulating.Course.values().length + Copying.Course.values().length)
                .toList();
        for (var n = 0; n < Math.min(courses.length, papers.size()); n++) {
            carrying.carry(papers.get(n), courses[n]);
        }
    }

    /** Others again. */
    private void disclose() {
        var disclosing = new Disclosing(story, house);
        var courses = Disclosing.Course.values();
        var papers = papers().stream()
                .skip(Circulating.Course.values().length
                        + Copying.Course.values().length
                        + Carrying.Course.values().length)
                .toList();
        for (var n = 0; n < Math.min(courses.length, papers.size()); n++) {
            disclosing.disclose(papers.get(n), courses[n]);
        }
    }

    /** Papers that are no archives, beyond those that were lent. */
    private void circulateAndCopy() {
        var papers = papers();
        var circulating = new Circulating(story, house);
        var courses = Circulating.Course.values();
        for (var n = 0; n < Math.min(courses.length, papers.size()); n++) {
            circulating.circulate(papers.get(n), courses[n]);
        }
        var copying = new Copying(story, house);
        var ways = Copying.Course.values();
        for (var n = 0; n < Math.min(ways.length, papers.size() - courses.length); n++) {
            copying.copy(papers.get(courses.length + n), ways[n]);
        }
    }

    private List<Registered> papers() {
        return registered.stream()
                .limit(SECRETS - 2)
                .filter(secret -> !secret.department().code().startsWith("MY"))
                .toList()
                .reversed();
    }
}
