package io.counterpoint.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A secret of this installation, in a file that only its owner may read; made when it is first needed. */
final class SecretFile {

    private final Path file;

    SecretFile(Path file) {
        this.file = file;
    }

    /** What the file says; {@code fresh} makes it where there is none. */
    String read(Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
                // Moved into place whole, so that a crash leaves no half a secret behind.
                Path part = Files.createTempFile(
                        folder,
                        file.getFileName().toString(),
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(part, fresh.get());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new Failure("The file " + file + " can be neither read nor written.", failed);
        }
    }

    /** 48 characters that nobody can guess; none of them needs quoting anywhere. */
    static String random() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
