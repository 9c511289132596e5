package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreTest extends ObjectStoreContract {
    @TempDir
    Path directory;

    private FileObjectStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = new FileObjectStore(directory.resolve("vault/objects"));
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void anObjectLiesTwoLevelsDeepByItsName() throws IOException {
        store.put(id, out -> out.write(1));
        assertThat(file()).exists();
        assertThat(VaultHome.permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void anUnfinishedWriteOfACrashIsNoObjectAndIsSwept() throws IOException {
        Path unfinished = unfinishedFile();
        assertThat(store.list()).isEmpty();
        assertThat(store.get(id)).isEmpty();
        assertThat(store.sweep(Set.of(id), LONG_AGO)).isZero();
        assertThat(unfinished).exists();
        assertThat(store.sweep(Set.of(id), FAR_OFF)).isEqualTo(1);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void anUnfinishedWriteDoesNotHinderTheNextOne() throws IOException {
        unfinishedFile();
        store.put(id, out -> out.write(1));
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void aStrangersFileIsNeitherListedNorSwept() throws IOException {
        Path stranger = Files.writeString(directory.resolve("vault/objects/README"), "not ours");
        assertThat(store.list()).isEmpty();
        assertThat(store.sweep(Set.of(), FAR_OFF)).isZero();
        assertThat(stranger).exists();
    }

    private Path unfinishedFile() throws IOException {
        Path file = file().resolveSibling(id + DurableFiles.UNFINISHED);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[10]);
    }

    private Path file() {
        String name = id.toString();
        return directory
                .resolve("vault/objects")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
