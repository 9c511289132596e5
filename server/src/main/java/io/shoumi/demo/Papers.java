package io.shoumi.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The papers of the sample: real files with invented matter, each different from every other. */
final class Papers {
    private static final List<String> COVERS = List.of("青石", "松涛", "归帆", "春汛", "长堤", "南窗", "霜叶", "雁字", "竹简", "井田");
    private static final List<String> PLACES = List.of("北部采区", "东翼巷道", "二号选煤厂", "滨河标段", "三号井口", "西区管廊", "云岭矿区", "沙坪站");
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八");
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "major-decisions",
                    "重大决策",
                    "董事会议题材料",
                    List.of("本方案提交董事会审议，会前不得对外透露。", "经比选，推荐采用方案%s，投资估算%d万元。", "决策事项涉及%s，须由分管领导组织论证。")),
            new Kind(
                    "unrealised-strategy",
                    "发展规划",
                    "接续规划方案",
                    List.of("规划期内拟在%s新增产能%d万吨。", "未实施的规划和项目属于公司秘密，不得外传。", "%s的建设时序按三个阶段安排。")),
            new Kind(
                    "contracts-minutes",
                    "合同协议",
                    "合同谈判纪要",
                    List.of("合同标的为%s设备成套供应，含税价%d万元。", "谈判底价由合同部单独保管。", "双方就%s的交付期限达成一致意见。")),
            new Kind(
                    "accounts-statistics",
                    "财务预算",
                    "年度预算测算",
                    List.of("%s年度预算编制口径以上年决算为基数。", "现金流测算显示缺口%d万元，拟以自有资金解决。", "统计资料在公布前仅限财务部知悉。")),
            new Kind(
                    "staff-pay", "人事薪酬", "薪酬调整测算", List.of("本次调整涉及岗位%d个。", "人事档案与收入资料仅限人力资源岗位知悉。", "%s关键岗位津贴标准另行报批。")));

    private Papers() {}

    private record Kind(String code, String name, String title, List<String> sentences) {}

    /** A file as it is handed to the clerk, with what its proposal states. */
    record Paper(String cover, String title, String kind, String fileName, String mediaType, byte[] bytes) {}

    /** The n-th paper of the sample; word-processor files, plain text and printed pages take turns. */
    static Paper number(int n, Random dice) {
        var kind = KINDS.get(n % KINDS.size());
        var place = PLACES.get(dice.nextInt(PLACES.size()));
        var title = place + kind.title() + "（第" + (n + 1) + "号）";
        var cover = COVERS.get(n % COVERS.size()) + "-"
                + String.format(java.util.Locale.ROOT, "%02d", 1 + n / COVERS.size());
        var body = body(kind, dice);
        return switch (n % 5) {
            case 0 -> new Paper(cover, title, kind.code(), cover + ".txt", "text/plain", text(title, body));
            case 1 -> n < 50 ? printed(n / 5, cover, title, kind) : word(cover, title, kind, body);
            default -> word(cover, title, kind, body);
        };
    }

    private static List<String> body(Kind kind, Random dice) {
        var paragraphs = new ArrayList<String>();
        var count = 6 + dice.nextInt(8);
        for (var i = 0; i < count; i++) {
            var paragraph = new StringBuilder(NUMBERS.get(i % NUMBERS.size())).append("、");
            for (var s = 0; s < 3; s++) {
                var sentence =
                        kind.sentences().get(dice.nextInt(kind.sentences().size()));
                paragraph.append(fill(sentence, dice));
            }
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    private static String fill(String sentence, Random dice) {
        return sentence.replace("%s", PLACES.get(dice.nextInt(PLACES.size())))
                .replace("%d", String.valueOf(100 + dice.nextInt(9900)));
    }

    private static byte[] text(String title, List<String> body) {
        return (title + "\n\n" + String.join("\n\n", body) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Paper word(String cover, String title, Kind kind, List<String> body) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var head = document.createParagraph();
            head.setAlignment(ParagraphAlignment.CENTER);
            var run = head.createRun();
            run.setBold(true);
            run.setFontSize(22);
            run.setText(title);
            for (var text : body) {
                var paragraph = document.createParagraph();
                paragraph.setIndentationFirstLine(420);
                paragraph.createRun().setText(text);
            }
            document.write(out);
            return new Paper(
                    cover,
                    title,
                    kind.code(),
                    cover + ".docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages printed from a browser to PDF when the sample was written, so that no font is needed here. */
    private static Paper printed(int index, String cover, String title, Kind kind) {
        try (var in = Papers.class.getResourceAsStream("/demo/paper-" + index + ".pdf")) {
            if (in == null) {
                throw new IllegalStateException("the sample has no printed paper " + index);
            }
            return new Paper(cover, title, kind.code(), cover + ".pdf", "application/pdf", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
