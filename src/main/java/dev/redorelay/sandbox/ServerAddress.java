package dev.redorelay.sandbox;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ServerSocket;

/**
 * Where this relay is reached from this machine. The relay has to know where its Redo is before the
 * server listens, so the port that {@code quarkus.http.port=0} leaves open is chosen here.
 */
@IfBuildProfile("dev")
@Singleton
final class ServerAddress implements HttpServerOptionsCustomizer {

  private final int port;

  ServerAddress(VertxHttpConfig http) throws IOException {
    int configured = http.determinePort(LaunchMode.current());
    this.port = configured == 0 ? freePort() : configured;
  }

  /** A live reload reads the configuration again while the server goes on: then this stays. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      System.setProperty("quarkus.http.port", String.valueOf(socket.getLocalPort()));
      return socket.getLocalPort();
    }
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setPort(port);
  }

  /** The address of a path, such as {@code /sandbox/events}. */
  String of(String path) {
    return "http://localhost:" + port + path;
  }
}
