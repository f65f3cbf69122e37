package dev.redorelay.inbound;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An address, in tests alone, where everything breaks down. */
@Path("/breakdown")
public class Breakdown {

  @GET
  public String breakDown() {
    throw new StackOverflowError("a piece of the body");
  }
}
