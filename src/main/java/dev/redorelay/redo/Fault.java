package dev.redorelay.redo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redorelay.store.Store;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Words for what went wrong between us and Redo: for operators, and without what an event says. */
final class Fault {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_DETAIL_LENGTH = 500;

  private Fault() {}

  /** Why there was no answer. */
  static String ofNetwork(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case TimeoutException late -> {
          return "Redo did not answer in time";
        }
        case UnknownHostException unknown -> {
          return "the host in relay.redo.url is unknown";
        }
        case ConnectException refused -> {
          return "no connection to Redo could be made";
        }
        case SSLException untrusted -> {
          return "no trusted TLS connection to Redo could be made";
        }
        default -> {
          // look at what caused it
        }
      }
    }
    return "the connection to Redo broke before an answer";
  }

  /** What in a store's configuration Redo does not accept, and what it needs instead. */
  static String ofConfiguration(int status, Store store) {
    String keys = "relay.stores." + store.name() + ".redo.";
    return status == 404
        ? "Redo answered 404, no such store: check " + keys + "store-id and relay.redo.url"
        : "Redo answered "
            + status
            + ": "
            + keys
            + "api-secret needs a valid key with scope customer_events_write";
  }

  /** Redo's own words for refusing an event, as far as they are problem details. */
  static String ofRefusal(Response response, Load load, Store store) {
    Concealed detail = new Concealed(detail(response));
    detail.hide(store.redo().apiSecret().reveal());
    load.events().forEach(event -> event.concealIn(detail));
    String shown = detail.shown();
    String known = "Redo answered " + response.getStatus();
    return shown.isBlank() ? known : known + ": " + Text.cutToLength(shown, MAX_DETAIL_LENGTH);
  }

  private static String detail(Response response) {
    try {
      return JSON.readTree(response.readEntity(String.class)).path("detail").asText("");
    } catch (JsonProcessingException | RuntimeException notJson) {
      return "";
    }
  }
}
