package io.shoumi.architecture.violating;

import io.shoumi.evidence.TileLog;
import java.time.Instant;
import javax.crypto.Cipher;
import org.springframework.web.bind.annotation.GetMapping;

/** One class for each rule, each breaking it on purpose. */
public final class Violations {
    private Violations() {}

    public static final class UndeclaredHandler {
        @GetMapping("/violating")
        public String handle() {
            return "no route declared";
        }
    }

    public static final class OwnCipher {
        public Cipher cipher() throws java.security.GeneralSecurityException {
            return Cipher.getInstance("AES/GCM/NoPadding");
        }
    }

    public static final class OwnTime {
        public Instant time() {
            return Instant.now();
        }
    }

    public static final class OwnLog {
        public long size(TileLog log) {
            return log.size();
        }
    }
}
