package io.shoumi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A clerk brings a file, proposes its level, and the supervisor decides. */
final class Registering {
    private static final List<String> LEVELS = List.of("ordinary", "core", "internal", "ordinary", "ordinary");
    private static final int PAPER_COPIES = 5;

    private final Story story;
    private final Founded house;

    Registering(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    Registered register(int n) {
        var department = Cast.departments().get(n % Cast.departments().size());
        var paper = Papers.number(n, story.dice());
        var id = propose(n, department, paper);
        house.inPost("supervisor", department.code())
                .submit(
                        "/secrets/" + id + "/classification",
                        "/secrets/" + id + "/classification",
                        Map.of("decision", "approve", "opinion", "同意。"));
        return new Registered(id, paper.cover(), department);
    }

    private String propose(int n, Cast.House department, Papers.Paper paper) {
        var clerk = house.inPost("clerk", department.code());
        var form = clerk.get("/secrets/new");
        var unit = Founding.option(form, "unit", department.zh());
        var proposal = clerk.upload(
                "/secrets/new",
                "/secrets/new",
                Map.of("unit", unit),
                new Browser.Attachment("file", paper.fileName(), paper.mediaType(), paper.bytes()));
        var path = clerk.path();
        var fields = new HashMap<String, Object>();
        fields.put("unit", unit);
        fields.put("coverTitle", paper.cover());
        fields.put("trueTitle", paper.title());
        fields.put("kind", paper.kind());
        fields.put("basis", "定密指南默认");
        fields.put("level", LEVELS.get(n % LEVELS.size()));
        fields.put("termYears", String.valueOf(n % 3 == 0 ? 3 : 5));
        fields.put("documentNumber", department.zh().substring(0, 2) + "〔2026〕" + (n + 1) + "号");
        fields.put("issuingBody", department.zh());
        fields.put("origin", n % 4 == 0 ? "received" : "made");
        fields.put("paperCopies", String.valueOf(PAPER_COPIES));
        fields.put("pageCount", "4");
        fields.put("place", Founding.option(proposal, "place", department.zh() + "密件夹"));
        fields.put("archive", department.code().startsWith("MY") ? (n % 2 == 0 ? "record" : "material") : "none");
        fields.put("unreleased", "none");
        fields.put("scopeUnits", unit);
        fields.put("scopePeople", leader(department).number());
        clerk.submit(proposal, path, fields);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Cast.Member leader(Cast.House department) {
        return Cast.inPost("leader-in-charge", Cast.company(department).code());
    }
}
