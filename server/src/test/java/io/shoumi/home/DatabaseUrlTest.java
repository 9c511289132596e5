package io.shoumi.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a database names whoever vouches for it, and carries nothing secret. */
class DatabaseUrlTest {
    @TempDir
    private Path directory;

    private Path authority;

    @BeforeEach
    void anAuthority() throws IOException {
        authority = Files.createFile(directory.resolve("ca.pem"));
    }

    @Test
    void verificationIsTheDefault() {
        var url = DatabaseUrl.of("postgresql://db.house.cn:5433,db2.house.cn/shoumi?sslrootcert=" + authority);
        assertThat(url.jdbc()).startsWith("jdbc:postgresql://db.house.cn:5433,db2.house.cn/shoumi?");
        assertThat(url.jdbc()).contains("sslmode=verify-full", "sslrootcert=");
        assertThat(url.database()).isEqualTo("shoumi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:5433", "127.1.2.3", "[::1]:5432", "localhost,127.0.0.1"})
    void aLoopbackAddressMayDoWithout(String host) {
        assertThat(DatabaseUrl.of("postgresql://" + host + "/shoumi?sslmode=disable")
                        .jdbc())
                .endsWith("?sslmode=disable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgresql://db.house.cn/shoumi home.db-no-authority",
                "postgresql://localhost/shoumi home.db-no-authority",
                "postgresql://db.house.cn/shoumi?sslmode=disable home.db-unverified",
                "postgresql://db.house.cn/shoumi?sslmode=require home.db-unverified",
                "postgresql://db.house.cn/shoumi?sslmode=verify-ca home.db-unverified",
                "postgresql://localhost.house.cn/shoumi?sslmode=disable home.db-unverified",
                "postgresql://127.0.0.1,10.0.0.7/shoumi?sslmode=disable home.db-unverified",
                "postgresql://127.0.0.1.house.cn/shoumi?sslmode=disable home.db-unverified",
                "postgresql://me:secret@db.house.cn/shoumi home.db-credentials",
                "postgresql://me@127.0.0.1/shoumi?sslmode=disable home.db-credentials",
                "postgresql://127.0.0.1/shoumi?sslmode=disable&password=secret home.db-credentials",
                "postgresql://127.0.0.1/shoumi?user=me home.db-credentials",
                "postgresql://db.house.cn/shoumi?sslfactory=org.postgresql.ssl.NonValidatingFactory home.db-parameter",
                "postgresql://db.house.cn/shoumi?sslmode=verify-full&sslmode=disable home.db-parameter",
                "postgresql://db.house.cn/shoumi?sslrootcert=/no/such.pem home.db-file",
                "postgresql://db.house.cn/ home.db-no-url",
                "postgresql:///shoumi home.db-no-url",
                "mysql://db.house.cn/shoumi home.db-no-url",
                "postgresql://db.house.cn/shoumi;drop home.db-no-url"
            })
    void anythingLessIsRefusedWithTheReason(String typed, String key) {
        assertThatThrownBy(() -> DatabaseUrl.of(typed)).isInstanceOfSatisfying(HomeUnusable.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(java.util.List.of(refused.arguments()).toString()).doesNotContain("secret");
        });
    }
}
