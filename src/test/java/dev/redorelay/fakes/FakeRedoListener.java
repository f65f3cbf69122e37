package dev.redorelay.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The socket that {@link FakeRedo} listens on, and the connections that are open. */
final class FakeRedoListener {
  private static final int BACKLOG = 1024;

  private final FakeRedo redo;
  private final ServerSocket server;
  private final Set<FakeRedoConnection> connections = ConcurrentHashMap.newKeySet();

  FakeRedoListener(FakeRedo redo) {
    this(redo, 0);
  }

  private FakeRedoListener(FakeRedo redo, int port) {
    this.redo = redo;
    try {
      server = new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another one at the same port, where this one is closed. */
  FakeRedoListener again() {
    return new FakeRedoListener(redo, port());
  }

  int port() {
    return server.getLocalPort();
  }

  void start() {
    Thread.ofVirtual().name("fake-redo").start(this::accept);
  }

  void closeIdleConnections() {
    connections.forEach(FakeRedoConnection::closeIfIdle);
  }

  void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.forEach(FakeRedoConnection::close);
  }

  private void accept() {
    try {
      for (int number = 1; ; number++) {
        var connection = new FakeRedoConnection(redo, server.accept(), number);
        connections.add(connection);
        Thread.ofVirtual().name("fake-redo-" + number).start(() -> serve(connection));
      }
    } catch (IOException e) {
      // Only close() ends the wait for the next connection.
    }
  }

  private void serve(FakeRedoConnection connection) {
    try {
      connection.serve();
    } finally {
      connections.remove(connection);
    }
  }
}
