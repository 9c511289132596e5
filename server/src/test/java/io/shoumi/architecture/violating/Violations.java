package io.shoumi.architecture.violating;

import io.shoumi.evidence.TileLog;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.time.Instant;
import javax.crypto.Cipher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** One class for each rule, each breaking it on purpose. */
public final class Violations {
    private Violations() {}

    public static final class UndeclaredHandler {
        @GetMapping("/violating")
        @ResponseBody
        public String handle() {
            return "no route declared";
        }
    }

    /** Declares what it must, but stands in no matrix. */
    public static final class NewRoute {
        @GetMapping("/violating/new")
        @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE)
        @ResponseBody
        public String handle() {
            return "open to everybody";
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
