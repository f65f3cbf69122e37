package dev.redorelay.fakes;

import java.util.Map;
import java.util.Optional;

/**
 * One request as {@link FakeRedo} received it.
 *
 * @param path the request target as sent, with a query string if there was one
 * @param headers looked up in any case; a repeated header's values are joined by ", "
 * @param body read as UTF-8; empty when the connection was reset before it was read
 * @param arrivedAt {@link System#nanoTime()} when the request line had arrived
 * @param connection the connections are numbered from 1 in the order they were opened
 */
public record ReceivedRequest(
    String method,
    String path,
    Map<String, String> headers,
    String body,
    long arrivedAt,
    int connection) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  ReceivedRequest withBody(String body) {
    return new ReceivedRequest(method, path, headers, body, arrivedAt, connection);
  }
}
