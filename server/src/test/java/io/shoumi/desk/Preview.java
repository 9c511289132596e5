package io.shoumi.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The design language on sample pages, which never ship: {@code src/test/jte} over the real layouts and parts. Written to
 * {@code target/preview} with the real assets beside them, so that a browser shows what a person will see.
 */
final class Preview {
    static final Path OUT = Path.of("target/preview");
    static final List<String> PAGES =
            List.of("home", "register", "record", "approval", "login", "setup", "reading", "coverage");

    private static final TemplateEngine ENGINE =
            TemplateEngine.create(new BothRoots(), Path.of("target/preview-classes"), ContentType.Html);

    static {
        ENGINE.setTrimControlStructures(true);
    }

    private Preview() {}

    static String render(String page, String lang, String theme) {
        var shell = shell(lang, theme);
        var out = new StringOutput();
        ENGINE.render("preview/" + page + ".jte", params(page, shell), out);
        return out.toString();
    }

    private static Map<String, @Nullable Object> params(String page, Shell shell) {
        return switch (page) {
            case "record" -> Map.of("shell", shell, "ruling", needsApproval(shell), "moments", moments());
            case "approval" -> Map.of("shell", shell, "ruling", asked(shell));
            case "login" -> Map.of("shell", shell, "form", Form.BLANK);
            case "setup" -> Map.of("shell", shell, "form", faulty(shell));
            default -> Map.of("shell", shell);
        };
    }

    static Shell shell(String lang, String theme) {
        var words = Words.load(lang);
        var me = new Me("林疏影", "060301", "集团办公室", "专职保密员");
        var log = new LogState(4_218_907, "dark".equals(theme) ? null : LocalDateTime.parse("2026-11-24T14:00:00"));
        var times = new Times(words, Times.SHANGHAI, Instant.parse("2026-11-24T06:06:00Z"));
        return new Shell(lang, theme, "token", me, "/", nav(words), log, words, times, List.of());
    }

    private static List<NavGroup> nav(Words words) {
        return List.of(
                new NavGroup(
                        "",
                        List.of(
                                new NavItem("inbox", words.of("nav.inbox"), "/", "inbox", 7),
                                new NavItem("registers", words.of("nav.registers"), "/registers", "books", 0),
                                new NavItem("secrets", words.of("nav.secrets"), "/secrets", "file-certificate", 0),
                                new NavItem("counter", words.of("nav.counter"), "/counter", "transfer", 0),
                                new NavItem("reading", words.of("nav.reading"), "/reading", "eye", 0))),
                new NavGroup(
                        words.of("nav.verify"),
                        List.of(
                                new NavItem("incidents", words.of("nav.incidents"), "/incidents", "alert-triangle", 1),
                                new NavItem("coverage", words.of("nav.coverage"), "/regulations", "shield-check", 0),
                                new NavItem("audit", words.of("nav.audit"), "/audit", "list-check", 0))),
                new NavGroup(
                        words.of("nav.organisation"),
                        List.of(
                                new NavItem("people", words.of("nav.people"), "/people", "users", 0),
                                new NavItem("places", words.of("nav.places"), "/places", "building", 0),
                                new NavItem("destruction", words.of("nav.destruction"), "/destructions", "flame", 0))));
    }

    private static RulingView needsApproval(Shell shell) {
        var missing = new RulingLine(
                RulingLine.Kind.MISSING,
                shell.pick("缺分管领导批准", "Approval by the leader in charge is missing"),
                shell.pick("煤业档案 R1，2026-01-01 版", "R1, version of 2026-01-01"),
                List.of("R1.4"),
                null);
        return new RulingView(
                RulingView.Verdict.NEEDS_APPROVAL,
                shell.pick("借阅须经批准", "Borrowing needs approval"),
                shell.pick("由分管领导 韩亦川 批准；代理人 陈砚秋。", "By the leader in charge, Han Yichuan; deputy Chen Yanqiu."),
                List.of(
                        RulingLine.of(RulingLine.Kind.MET, shell.pick("您在知悉范围内", "You are within the scope"), "R2.2"),
                        RulingLine.of(
                                RulingLine.Kind.MET, shell.pick("年度承诺书已签", "This year's pledge is signed"), "R2.3"),
                        missing),
                duties(shell));
    }

    private static List<RulingLine> duties(Shell shell) {
        return List.of(
                RulingLine.of(
                        RulingLine.Kind.DUTY_READ,
                        shell.pick("只在登记的阅览室终端阅读", "Read only at a registered terminal"),
                        "R1.4"),
                RulingLine.of(
                        RulingLine.Kind.DUTY_BAN,
                        shell.pick("不外带、不摘抄、不打印", "No carrying out, excerpt or print"),
                        "R1.4"),
                RulingLine.of(
                        RulingLine.Kind.DUTY_TRACE, shell.pick("逐页水印，逐页留痕", "Every page marked and logged"), "R1.4"));
    }

    private static RulingView asked(Shell shell) {
        var record = new RulingLine(
                RulingLine.Kind.MET,
                shell.pick("无逾期，在借 1 件", "Nothing late, 1 on loan"),
                null,
                List.of(),
                shell.pick("记录", "record"));
        return new RulingView(
                RulingView.Verdict.NEEDS_APPROVAL,
                shell.pick("须由您批准", "You are asked to approve"),
                shell.pick("您是 R1 采用单位的分管领导", "You are the leader in charge where R1 is adopted"),
                List.of(
                        RulingLine.of(RulingLine.Kind.MET, shell.pick("在知悉范围内", "Within the scope"), "R2.2"),
                        record,
                        RulingLine.of(
                                RulingLine.Kind.WARNING,
                                shell.pick("000004 去向不能证明，事件处理中", "000004 cannot be proved; incident open"),
                                "R2.15.2")),
                List.of());
    }

    private static List<Moment> moments() {
        return List.of(
                new Moment("11-24 14:02", "000002 借出至 周以宁，双方签收", false, 4_218_890L, false),
                new Moment("11-24 09:41", "顾明湛 申报交回 000004，待点收", false, 4_217_902L, true),
                new Moment("11-23 17:30", "000004 闭室未交还；冻结，事件 SJ-26-014 已开", true, 4_216_355L, true),
                new Moment("10-30 10:05", "000006 销毁，两人监销；清册 2026-2", false, 4_102_460L, true));
    }

    private static Form faulty(Shell shell) {
        return Form.of(Map.of("from", "1345", "adopt", "R2"))
                .with("name", shell.pick("请写组织名称。", "Give the organisation's name."))
                .with("from", new Fault(shell.pick("没有这一天；请写 1127 这样的日期。", "No such day; type it as 1127."), "R2.3"));
    }

    static void write(String name, String html) throws IOException {
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve(name + ".html"), html, UTF_8);
    }

    /** The shipped templates, and behind them the sample pages. */
    private static final class BothRoots implements CodeResolver {
        private final CodeResolver shipped = new DirectoryCodeResolver(Templates.ROOT);
        private final CodeResolver samples = new DirectoryCodeResolver(Path.of("src/test/jte"));

        @Override
        public @Nullable String resolve(String name) {
            return name.startsWith("preview/") ? samples.resolve(name) : shipped.resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return name.startsWith("preview/") ? samples.getLastModified(name) : shipped.getLastModified(name);
        }
    }
}
