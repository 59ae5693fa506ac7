package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scimlet.protocol.CursorKeys;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/**
 * The directory of a server: its databases and the key of its cursors. Whatever is made is for its
 * owner alone, where the file system has owners.
 *
 * @param path where it is; absolute
 */
record DataDirectory(Path path) {

  private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

  /**
   * Finds a directory, or makes it.
   *
   * @throws StorageException if that is not possible
   */
  static DataDirectory create(Path directory) {
    Path path = directory.toAbsolutePath().normalize();
    try {
      // Files.createDirectories would give the permissions to all of them.
      if (!Files.isDirectory(path)) {
        if (path.getParent() != null) {
          Files.createDirectories(path.getParent());
        }
        Files.createDirectory(path, ownerOnly(path, "rwx------"));
      }
      return new DataDirectory(path);
    } catch (IOException e) {
      throw new StorageException("Cannot make the directory " + path + ".", e);
    }
  }

  /** {@return the file of the resources' database, made empty if it is missing} */
  Path database() {
    return file("scimlet.db");
  }

  /** {@return the file of the product's database, made empty if it is missing} */
  Path productDatabase() {
    return file("product.db");
  }

  private Path file(String name) {
    Path file = path.resolve(name);
    try {
      Files.createFile(file, ownerOnly(path, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // SQLite gives its further files the permissions of this one.
      return file;
    } catch (IOException e) {
      throw new StorageException("Cannot write in the directory " + path + ".", e);
    }
    return file;
  }

  /** {@return the keys of cursors, made if they are missing} */
  CursorKeys cursorKeys() {
    Path file = path.resolve("cursor-key");
    try {
      if (!Files.exists(file)) {
        write(file, CursorKeys.random());
      }
      return CursorKeys.of(CursorKeyText.read(Files.readString(file, US_ASCII).strip()));
    } catch (IOException e) {
      throw new StorageException("Cannot read or write the file " + file + ".", e);
    } catch (IllegalArgumentException e) {
      throw new StorageException(
          "The file " + file + " has no cursor key; without it a new one is made.", e);
    }
  }

  /** The file is there as a whole or not at all, even if the machine stops meanwhile. */
  private void write(Path file, CursorKeys keys) throws IOException {
    Path draft = Files.createTempFile(path, "cursor-key", ".new", ownerOnly(path, "rw-------"));
    String text = Base64.getEncoder().encodeToString(keys.bytes().get(0)) + "\n";
    Files.writeString(draft, text, US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : NO_ATTRIBUTES;
  }
}
