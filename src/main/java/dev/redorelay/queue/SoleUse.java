package dev.redorelay.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a file to this process by a lock on another beside it. The system ends the lock with the
 * process, however that dies; the lock's file stays.
 */
final class SoleUse implements AutoCloseable {

  private final FileChannel channel;

  private SoleUse(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty when another has it. */
  static Optional<SoleUse> of(Path file) throws IOException {
    Path beside = Path.of(file + ".lock");
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return Optional.of(new SoleUse(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException ownProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
