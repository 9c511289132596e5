package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.TestHouse;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeUnusable;
import io.shoumi.home.ServeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where passkeys work: what is configured or certified, never what a request claims. */
class PasskeySitesTest {
    private final DataHome home = TestHouse.house().bean(DataHome.class);
    private final ServeOptions options = new ServeOptions(home.root(), 8443, null, false, null);

    private static MockHttpServletRequest at(String host, int port) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }

    @Test
    void unlessConfiguredTheNamesOfTheCertificateAtTheOwnPort() {
        var sites = new PasskeySites("", home, options);
        assertThat(sites.of(at("LOCALHOST", 8443)))
                .contains(new PasskeySites.Site("localhost", "https://localhost:8443"));
        assertThat(sites.of(at("localhost", 9443))).as("another port").isEmpty();
        assertThat(sites.of(at("127.0.0.1", 8443))).as("a number").isEmpty();
        assertThat(sites.of(at("shoumi.example.org", 8443))).as("a claim").isEmpty();
    }

    @Test
    void whatIsConfiguredAndNothingElse() {
        var sites = new PasskeySites("https://shoumi.corp.example, https://Backup.example:8443", home, options);
        assertThat(sites.of(at("shoumi.corp.example", 443)))
                .contains(new PasskeySites.Site("shoumi.corp.example", "https://shoumi.corp.example"));
        assertThat(sites.of(at("backup.example", 8443))).isPresent();
        assertThat(sites.of(at("localhost", 8443))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shoumi.example",
                "shoumi.example",
                "https://10.1.2.3",
                "https://[::1]:8443",
                "https://*.example",
                "https://shoumi.example/path",
                "https://a@shoumi.example",
                "https://a.example,,"
            })
    void aWrongAddressStopsTheStartAndIsNamed(String wrong) {
        assertThatThrownBy(() -> new PasskeySites(wrong + ",x", home, options))
                .isInstanceOfSatisfying(
                        HomeUnusable.class, said -> assertThat(said.key()).isEqualTo("home.origin-wrong"));
    }
}
