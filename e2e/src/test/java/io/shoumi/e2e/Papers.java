package io.shoumi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The two papers of the story, with invented matter: one as a word processor's file, one printed from a browser. */
final class Papers {
    static final String DOCX_TITLE = "北部采区接续规划方案";
    static final String PDF_TITLE = "二号选煤厂合同谈判纪要";
    static final List<String> BODY = List.of(
            "一、规划期内拟在北部采区新增产能一百二十六万吨，接续工作面自东翼巷道第七联络巷起向西布置，首采面走向长度一千八百四十米。",
            "二、经三轮比选，推荐采用方案乙：先行施工回风立井，再延伸主运大巷，概算投资七亿三千二百万元，其中设备购置占四成一。",
            "三、未实施的规划和项目属于公司秘密。本方案提交董事会审议之前，任何单位和个人不得对外透露产能数字、井位坐标和比选结论。",
            "四、井位坐标以附表为准；地勘钻孔共十九个，其中补勘六个，煤层平均厚度五点二米，倾角九度，顶板为砂质泥岩。",
            "五、建设时序分三个阶段：先期准备十一个月，井巷施工二十七个月，联合试运转四个月；每阶段结束由分管领导组织论证。",
            "六、征地涉及沙坪站以北四百一十二亩，补偿口径尚未公布，谈判底价由规划部单独保管，不得与其他材料混放。");
    private static final String MARKING = "密级：核心商密";

    private Papers() {}

    static Path docx(Path folder) {
        var file = folder.resolve(DOCX_TITLE + ".docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            var header = document.createHeaderFooterPolicy().createHeader(XWPFHeaderFooterPolicy.DEFAULT);
            header.createParagraph().createRun().setText(MARKING);
            var head = document.createParagraph();
            head.setAlignment(ParagraphAlignment.CENTER);
            var run = head.createRun();
            run.setBold(true);
            run.setFontSize(22);
            run.setText(DOCX_TITLE);
            BODY.forEach(text -> document.createParagraph().createRun().setText(text));
            document.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the browser prints as the second paper. */
    static String printable() {
        return "<html lang=zh><meta charset=utf-8><body style='font:16px/1.9 \"Noto Serif CJK SC\",serif;margin:2cm'><p>密级：普通商密</p><h1>"
                + PDF_TITLE + "</h1><p>合同标的为选煤设备成套供应，含税价四千六百一十万元。</p>"
                + "<p>谈判底价由合同经办人单独保管，双方就交付期限达成一致意见：分三批，末批不迟于次年六月。</p>"
                + "<p>违约金按日万分之三计，质保期二十四个月，备件清单另附。</p></body></html>";
    }

    /** A passage as it escaped: copied into other words, nothing marked. */
    static String escaped() {
        return "各位好，周五聚餐改到六点半。\n另外把昨天说的那段贴给你：\n" + BODY.get(1) + BODY.get(3) + "\n看完删掉，谢谢。\n";
    }
}
