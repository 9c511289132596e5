package io.shoumi.desk;

import io.shoumi.gate.Caller;
import java.util.List;

/** What a module shows above every page of those whom it concerns, for as long as it lasts. */
public interface Alarm {
    /** One alarm, in the reader's language, and the page that tells more; empty where there is none for the reader. */
    record Line(String text, String href) {}

    List<Line> linesFor(Caller caller, Words words);
}
