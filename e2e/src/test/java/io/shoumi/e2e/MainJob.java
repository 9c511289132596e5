package io.shoumi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The main job from an empty home to a verdict on its evidence; each chapter goes on where the one before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MainJob {
    @RegisterExtension
    final Chapters chapters = new Chapters(this::keepTraces);

    private final Tongue tongue;
    private House house;

    MainJob(Tongue tongue) {
        this.tongue = tongue;
    }

    @BeforeAll
    void open(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) {
        house = new House(tongue, folder);
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
    }

    private void keepTraces() {
        house.keepTraces(Path.of("target", "broken-story-" + tongue.code()));
    }

    @Test
    @Order(1)
    void theOneTimeCodeOfTheConsoleSetsTheHouseUpOnce() {
        var founding = new Founding(house);
        founding.setUp();
        assertThat(founding.setUpAgain()).isEqualTo("/login");
    }

    @Test
    @Order(2)
    void threeAdministratorsEnrolAtLogInsOfTheirOwn() {
        var founding = new Founding(house);
        for (var administrator : List.of(Cast.SYSTEM, Cast.SECURITY, Cast.AUDITOR)) {
            founding.enrol(administrator);
            founding.pledge(administrator);
        }
        house.at(Cast.AUDITOR).logInAgain();
        assertThat(house.at(Cast.AUDITOR).path()).isNotEqualTo("/login");
    }

    @Test
    @Order(3)
    void unitsAndPeopleAreEnteredByOneAdministratorAndGrantedByAnother() {
        var founding = new Founding(house);
        founding.units();
        Cast.hired().forEach(founding::hire);
        founding.grant();
    }

    @Test
    @Order(4)
    @Drives(value = "R2.3", kind = 'P', through = Drives.Through.BROWSER)
    void nobodySeesAnythingBeforeThePledge() {
        var founding = new Founding(house);
        Cast.hired().forEach(founding::enrol);
        assertThat(house.at(Cast.READER).open("/secrets").path()).isEqualTo("/pledge");
        Cast.hired().forEach(founding::pledge);
        assertThat(house.at(Cast.READER).open("/").path()).isEqualTo("/");
    }

    @Test
    @Order(5)
    void theOfficeAdoptsARegulationAndDesignatesTheClerk() {
        var founding = new Founding(house);
        founding.adopt("R3");
        founding.designate();
        founding.places();
        assertThat(house.at(Cast.OFFICER).open("/designations").reads()).contains(Cast.CLERK.fullName());
    }
}
