package io.shoumi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The finished tests that the last run of each module left under its {@code target}. */
final class TestCases {
    private TestCases() {}

    enum Ended {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** One test: its class, the name it is shown by, how it ended, and what it printed. */
    record TestCase(String className, String name, Ended ended, double seconds, String printed) {}

    static List<TestCase> under(Path root) throws IOException {
        var all = new ArrayList<TestCase>();
        for (var report : reports(root)) {
            add(report, all);
        }
        return all;
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            var found = new ArrayList<Path>();
            for (var directory : modules.map(module -> module.resolve("target/surefire-reports"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                try (Stream<Path> files = Files.list(directory)) {
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .sorted()
                            .forEach(found::add);
                }
            }
            return found;
        }
    }

    private static void add(Path report, List<TestCase> to) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var cases = factory.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
            for (var i = 0; i < cases.getLength(); i++) {
                to.add(read((Element) cases.item(i)));
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("a test report cannot be read: " + report, e);
        }
    }

    private static TestCase read(Element test) {
        var ended = has(test, "failure") || has(test, "error")
                ? Ended.FAILED
                : has(test, "skipped") ? Ended.SKIPPED : Ended.PASSED;
        var printed = test.getElementsByTagName("system-out");
        return new TestCase(
                test.getAttribute("classname"),
                test.getAttribute("name"),
                ended,
                seconds(test.getAttribute("time")),
                printed.getLength() == 0 ? "" : printed.item(0).getTextContent());
    }

    /** Thousands come grouped. */
    private static double seconds(String time) {
        return time.isEmpty() ? 0 : Double.parseDouble(time.replace(",", ""));
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }
}
