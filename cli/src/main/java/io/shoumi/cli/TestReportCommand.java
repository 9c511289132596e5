package io.shoumi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code ./shoumi test} ends with: counts over all modules and the names that failed. */
@Command(name = "test-report", hidden = true, description = "Sums up the last test run.")
final class TestReportCommand implements Callable<Integer> {
    @Option(names = "--root", required = true)
    private Path root = Path.of(".");

    private int passed;
    private int skipped;
    private final List<String> failed = new ArrayList<>();

    @Override
    public Integer call() throws IOException, ParserConfigurationException, SAXException {
        for (var report : reports()) {
            add(report);
        }
        ClauseReport.of(root).write(root.resolve("target/clauses.json"));
        failed.forEach(name -> System.out.println("FAILED " + name));
        System.out.println(passed + " passed, " + failed.size() + " failed, " + skipped + " skipped");
        return failed.isEmpty() && passed > 0 ? 0 : 1;
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            var found = new ArrayList<Path>();
            for (var directory : modules.map(module -> module.resolve("target/surefire-reports"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.list(directory)) {
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .forEach(found::add);
                }
            }
            return found;
        }
    }

    private void add(Path report) throws IOException, ParserConfigurationException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var cases = factory.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
        for (var i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            if (has(test, "failure") || has(test, "error")) {
                failed.add(test.getAttribute("classname") + "." + test.getAttribute("name"));
            } else if (has(test, "skipped")) {
                skipped++;
            } else {
                passed++;
            }
        }
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }
}
