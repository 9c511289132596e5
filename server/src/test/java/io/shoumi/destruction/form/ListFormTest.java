package io.shoumi.destruction.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A list of thirteen copies on paper. */
class ListFormTest {
    private static FormData list(int count) {
        var rows = IntStream.rangeClosed(1, count)
                .mapToObj(line -> new FormData.Row(
                        line % 4 == 0 ? "光盘" : "纸质",
                        List.of(
                                String.valueOf(line),
                                "青石-" + line,
                                "规划发展部",
                                line % 4 == 0 ? "光盘" : "纸质",
                                "规发〔2021〕" + line + " 号",
                                "普通商密",
                                "36 页",
                                "1",
                                "许闻笛",
                                "韩亦川",
                                "化浆",
                                "周以宁|11-25 09:40",
                                "沈叙|11-25 09:44",
                                "份号 00000" + line % 10)))
                .toList();
        return new FormData(
                "销毁清册",
                List.of("单位：示范集团", "清册号：XH-2026-0003", "时间：2026-11-25 09:30", "地点：集团档案楼地下一层销毁间"),
                List.of("序号;名称;制发单位;载体类别;文号／序列号;密级;页数|容量;份数;保管人;批准人;方式;监销人一|签认;监销人二|签认;备注".split(";")),
                rows,
                new FormData.Totals("本页合计：", "全册合计：" + count + " 份　普通商密 " + count),
                List.of(
                        new FormData.Signature("批准人", List.of("韩亦川", "2026-11-24 16:02")),
                        new FormData.Signature("监销人一（非保管人）", List.of("周以宁", "登录签认 2026-11-25 09:40")),
                        new FormData.Signature("监销人二（非保管人）", List.of()),
                        new FormData.Signature("经办人", List.of("林疏影"))),
                List.of("依据 R4.B4。", "本清册永久保存，不随载体销毁。未见证。"),
                "shoumi:XH-2026-0003:" + "ab".repeat(32),
                new FormData.Fixed("第 {0} 页　共 {1} 页", "以下空白", "年　　月　　日", "（单位印章）"));
    }

    @Test
    void elevenLinesFillAPageAndTheRestGoesOnTheNext() throws IOException {
        var bytes = ListForm.pdf(list(13));
        var preview = Files.createDirectories(Path.of("target/preview"));
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s　]", "");
            assertThat(text).contains("第1页共2页", "第2页共2页", "青石-13", "以下空白", "周以宁");
            assertThat(text.split("（单位印章）", -1)).hasSize(3);
            javax.imageio.ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(1, 110),
                    "png",
                    preview.resolve("destruction-list.png").toFile());
        }
    }

    @Test
    void whatIsDrawnIsInkAndNotOnlyText() throws IOException {
        try (var pdf = Loader.loadPDF(ListForm.pdf(list(1)))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
            var title = 0;
            for (var x = 300; x < 540; x++) {
                for (var y = 35; y < 65; y++) {
                    title += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                }
            }
            assertThat(title).isGreaterThan(200);
        }
    }
}
