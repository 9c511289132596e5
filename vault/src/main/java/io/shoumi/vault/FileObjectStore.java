package io.shoumi.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Sealed objects as files, {@code ab/cd/<uuid>}, two levels deep by the first hexadecimal digits of their names. */
public final class FileObjectStore implements ObjectStore {
    private final Path root;

    /** Makes the directory if need be. */
    public FileObjectStore(Path root) throws IOException {
        this.root = root;
        DurableFiles.createDirectories(root);
    }

    @Override
    public void put(ObjectId id, Content content) throws IOException {
        Path directory = directory(id);
        Path file = file(id);
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        DurableFiles.createDirectories(directory);
        DurableFiles.write(file, content);
    }

    @Override
    public Optional<InputStream> get(ObjectId id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean delete(ObjectId id) throws IOException {
        return Files.deleteIfExists(file(id));
    }

    @Override
    public List<StoredObject> list() throws IOException {
        return FileListing.of(root).stream().flatMap(FileObjectStore::stored).toList();
    }

    @Override
    public int sweep(Set<ObjectId> live, Instant writtenBefore) throws IOException {
        int deleted = ObjectStore.super.sweep(live, writtenBefore);
        for (FileListing.Entry entry : FileListing.of(root)) {
            if (entry.unfinished() && entry.writtenAt().isBefore(writtenBefore)) {
                deleted += Files.deleteIfExists(entry.file()) ? 1 : 0;
            }
        }
        return deleted;
    }

    /** Files whose names are not those of objects are none of ours. */
    private static Stream<StoredObject> stored(FileListing.Entry entry) {
        try {
            UUID id = UUID.fromString(entry.name());
            return id.toString().equals(entry.name())
                    ? Stream.of(new StoredObject(new ObjectId(id), entry.writtenAt()))
                    : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private Path directory(ObjectId id) {
        String name = id.toString();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }

    private Path file(ObjectId id) {
        return directory(id).resolve(id.toString());
    }
}
