package io.shoumi.access;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Somebody who guesses from many addresses in turn, so that no address alone is counted far. */
final class Guesser {
    private static final int ADDRESSES = 100;

    private final List<Visitor> browsers = new ArrayList<>();
    private final Map<Visitor, Document> shown = new IdentityHashMap<>();

    Guesser(int port, Path certificate) {
        for (var i = 1; i <= ADDRESSES; i++) {
            browsers.add(new From(port, certificate, address(i)));
        }
    }

    static Guesser at(TestHouse house) {
        return new Guesser(house.port(), house.home().resolve("tls/cert.pem"));
    }

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 7, (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser on another machine, as the server sees it. */
    private static final class From extends Visitor {
        From(int port, Path certificate, InetAddress address) {
            super(port, client -> client.sslContext(trusting(certificate)).localAddress(address));
        }
    }

    /** The browser whose turn it is. */
    Visitor browser(int guess) {
        return browsers.get(guess % ADDRESSES);
    }

    /** Sends the form of a public page from there: the one that its last answer showed, where it did. */
    Visitor send(int guess, String path, Map<String, String> fields) {
        var browser = browser(guess);
        var page = shown.get(browser);
        if (page == null || page.select("form[action=" + path + "]").isEmpty()) {
            page = browser.get(path);
        }
        shown.put(browser, browser.submit(page, path, fields));
        return browser;
    }
}
