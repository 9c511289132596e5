package io.shoumi.setup;

import io.shoumi.home.DataHome;
import io.shoumi.home.HomeVault;
import io.shoumi.home.ServeOptions;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the console what a server that cannot work yet waits for: its set-up, or its passphrase. */
@Component
class StartNotice {
    private final SettingUp settingUp;
    private final SetUpCode code;
    private final HomeVault vault;
    private final DataHome home;
    private final ServeOptions options;
    private final Clock clock;

    StartNotice(
            SettingUp settingUp, SetUpCode code, HomeVault vault, DataHome home, ServeOptions options, Clock clock) {
        this.settingUp = settingUp;
        this.code = code;
        this.vault = vault;
        this.home = home;
        this.options = options;
        this.clock = clock;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var at = "https://localhost:" + port(event.getApplicationContext().getEnvironment());
        if (!settingUp.done()) {
            if (!options.demo()) {
                print("set-up code: " + code.issue());
                print("set up at: " + at + "/set-up");
            }
            return;
        }
        if (home.get("set-up") == null) {
            home.put("set-up", clock.instant().toString());
        }
        if (!vault.isOpen() && !home.unsealsItself() && options.passphraseFile() == null) {
            print("sealed: open " + at + "/unseal");
        }
    }

    private static String port(Environment environment) {
        return environment.getProperty("local.server.port", "8443");
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
