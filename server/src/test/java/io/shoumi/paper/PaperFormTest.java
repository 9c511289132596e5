package io.shoumi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.paper.Line.Said;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form of any number of lines, with texts of any length. */
class PaperFormTest {
    private static final List<String> HEADS = List.of("序号", "名称", "载体类别", "文号／序列号", "密级", "页数\n容量", "份数", "保管人", "备注");
    private static final double[] WIDTHS = {10, 30, 18, 34.5, 19, 18, 11, 17.5, 60};
    private static final int COPIES = 6;

    private static final FormData.Totals TOTALS = new FormData.Totals() {
        @Override
        public int column() {
            return COPIES;
        }

        @Override
        public String page(Tally onPage) {
            return "本页 " + onPage.lines() + " 条 " + onPage.amount() + " 份，划线 " + onPage.struck() + "，" + onPage.kinds();
        }

        @Override
        public String running(Tally soFar, int page, boolean whole) {
            return (whole ? "全册" : "累计") + page + " 页 " + soFar.lines() + " 条 " + soFar.amount() + " 份";
        }
    };

    private static FormData form(FormData.Fact... matter) {
        return new FormData(
                "销毁清册",
                List.of("单位：示范集团", "清册号：XH-2026-0003", "时间：2026-11-25 09:30", "地点：集团档案楼地下一层销毁间"),
                Stream.of(matter).map(List::of).toList(),
                IntStream.range(0, WIDTHS.length)
                        .mapToObj(column -> new FormData.Head(HEADS.get(column), WIDTHS[column], column != 0))
                        .toList(),
                TOTALS,
                List.of(
                        new FormData.Signature("批准人", List.of("韩亦川", "2026-11-24 16:02")),
                        new FormData.Signature("监销人一（非保管人）", List.of("周以宁", "登录签认 2026-11-25 09:40")),
                        new FormData.Signature("监销人二（非保管人）", List.of()),
                        new FormData.Signature("经办人", List.of("林疏影"))),
                List.of("依据 R4.B4。", "本清册永久保存，不随载体销毁。未见证。"),
                "shoumi:XH-2026-0003:" + "ab".repeat(32),
                new FormData.Fixed("第 {0} 页　共 {1} 页", "以下空白", "年　　月　　日", "（单位印章）"));
    }

    private static Line line(int number, String name) {
        var struck = number % 10 == 9;
        var cells = Stream.of(
                        String.valueOf(number),
                        name,
                        number % 4 == 0 ? "光盘" : "纸质",
                        "规发〔2021〕" + number + " 号",
                        "普通商密",
                        "36 页",
                        "2",
                        "许闻笛",
                        struck ? "更正：转归档" : "份号 00000" + number % 10)
                .map(text -> new Said(text, struck && !text.startsWith("更正")))
                .toList();
        return new Line(cells, number % 4 == 0 ? "光盘" : "纸质", 2, struck);
    }

    private static byte[] pdf(int count) {
        var lines = IntStream.rangeClosed(1, count)
                .mapToObj(number -> line(number, "青石-" + number))
                .toList();
        return PaperForm.pdf(form(), lines);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "10, 1", "11, 1", "12, 2", "22, 2", "23, 3"})
    void elevenLinesFillAPageAndTheLastPageSaysThatNothingFollows(int count, int pages) {
        var said = CopyOfRegister.pages(pdf(count));
        assertThat(said).hasSize(pages);
        for (var page = 1; page <= pages; page++) {
            var text = said.get(page - 1);
            assertThat(text).contains("销毁清册", "第" + page + "页共" + pages + "页", "序号名称载体类别", "批准人", "（单位印章）", "R4.B4");
            assertThat(text.contains("以下空白")).as("page " + page).isEqualTo(page == pages);
        }
        for (var number = 1; number <= count; number++) {
            assertThat(said.get((number - 1) / 11)).contains("〕" + number + "号");
        }
    }

    @Test
    void thePagesTotalsComeToTheRunningOnes() {
        var lines = 0L;
        var copies = 0L;
        var said = CopyOfRegister.pages(pdf(40));
        for (var page = 1; page <= said.size(); page++) {
            var on = numbers(said.get(page - 1), "本页(\\d+)条(\\d+)份，划线(\\d+)");
            lines += on[0];
            copies += on[1];
            var running = numbers(said.get(page - 1), (page == said.size() ? "全册" : "累计") + page + "页(\\d+)条(\\d+)份");
            assertThat(running).containsExactly(lines, copies);
            assertThat(on[0] + on[2]).isEqualTo(page == said.size() ? 7 : 11);
        }
        assertThat(lines).as("of 40, four are struck through").isEqualTo(36);
        assertThat(copies).isEqualTo(72);
    }

    private static long[] numbers(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToLong(group -> Long.parseLong(found.group(group)))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 150, 400, 3000})
    void aLongTitleIsWrappedOrSetSmallerAndNeverCut(int characters) throws IOException {
        var title = IntStream.range(0, characters)
                .mapToObj(i -> String.valueOf((char) ('一' + i % 2000)))
                .reduce("", String::concat);
        var latin =
                "Investment appraisal of the northern mining district and its ".repeat(Math.max(1, characters / 60));
        var pdf = PaperForm.pdf(form(), List.of(line(1, title), line(2, latin), line(3, "完")));
        var text = String.join("", CopyOfRegister.pages(pdf));
        assertThat(text).contains(title, latin.replace(" ", ""), "〕3号");
        CopyOfRegister.picture(pdf, "form-long-" + characters);
        assertThat(inkOutside(pdf)).as("nothing is drawn beyond the frame").isZero();
    }

    @ParameterizedTest
    @CsvSource({"4, 8, 1", "4, 9, 1", "4, 10, 2", "500, 6, 1", "500, 9, 2", "1000, 8, 2"})
    void whatAllLinesAreAboutStandsOnEveryPageAndTakesItsRowsFromThem(int characters, int count, int pages)
            throws IOException {
        var proposal = "拟".repeat(characters);
        var form = form(new FormData.Fact("标题", "青石矿区总体规划"), new FormData.Fact("拟办", proposal));
        var lines = IntStream.rangeClosed(1, count)
                .mapToObj(number -> line(number, "青石-" + number))
                .toList();
        var pdf = PaperForm.pdf(form, lines);
        var said = CopyOfRegister.pages(pdf);
        CopyOfRegister.picture(pdf, "form-matter-" + characters + "-" + count);
        assertThat(said)
                .hasSize(pages)
                .allSatisfy(page -> assertThat(page).contains("标题", "青石矿区总体规划", proposal, "序号名称载体类别", "（单位印章）"));
        assertThat(String.join("", said)).contains("〕" + count + "号", "以下空白");
        assertThat(inkOutside(pdf)).as("nothing is drawn beyond the frame").isZero();
    }

    @Test
    void manyShortLinesAreSetOneAfterAnother() throws IOException {
        var broken = "甲\n".repeat(200);
        var noted = line(1, "青石-1");
        var cells = new java.util.ArrayList<>(noted.cells());
        cells.set(8, new Said(broken, false));
        var lines = List.of(new Line(cells, noted.kind(), 2, false), line(2, "青石-2"));
        for (var form : List.of(
                form(),
                form(
                        new FormData.Fact("标题", broken),
                        new FormData.Fact("文号", broken),
                        new FormData.Fact("拟办", broken),
                        new FormData.Fact("批示", broken)))) {
            var pdf = PaperForm.pdf(form, lines);
            var said = CopyOfRegister.pages(pdf);
            CopyOfRegister.picture(pdf, "form-broken-" + form.matter().size());
            assertThat(said).hasSize(1);
            assertThat(said.getFirst().chars().filter(c -> c == '甲').count())
                    .isEqualTo(200L * (1 + form.matter().size()));
            assertThat(said.getFirst()).contains("〕2号", "以下空白", "（单位印章）");
            assertThat(inkOutside(pdf)).as("nothing is drawn beyond the frame").isZero();
        }
    }

    private static int inkOutside(byte[] pdf) throws IOException {
        var dark = 0;
        try (var document = Loader.loadPDF(pdf)) {
            for (var number = 0; number < document.getNumberOfPages(); number++) {
                var page = new PDFRenderer(document).renderImageWithDPI(number, 72);
                for (var y = 0; y < page.getHeight(); y++) {
                    for (var x = 0; x < 32; x++) {
                        dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                        dark += (page.getRGB(page.getWidth() - 1 - x, y) & 0xff) < 128 ? 1 : 0;
                    }
                }
                for (var y = page.getHeight() - 34; y < page.getHeight(); y++) {
                    for (var x = 0; x < page.getWidth(); x++) {
                        dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                    }
                }
            }
        }
        return dark;
    }

    @Test
    void aBlankFormHasTheSameGridAndSaysNothing() {
        var blank = PaperForm.blank(form().blank(List.of("依据 R4.B4。")));
        CopyOfRegister.picture(blank, "form-blank");
        assertThat(CopyOfRegister.pages(blank))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("销毁清册", "第1页共1页", "序号名称", "批准人", "（单位印章）", "R4.B4")
                        .doesNotContain("以下空白", "本页", "韩亦川", "示范集团"));
    }

    @Test
    void whatIsDrawnIsInkAndNotOnlyText() throws IOException {
        var bytes = pdf(13);
        CopyOfRegister.picture(bytes, "form");
        try (var pdf = Loader.loadPDF(bytes)) {
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
