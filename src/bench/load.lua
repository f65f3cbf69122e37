-- One signed webhook, sent again and again. The body is read byte for byte: the signature in BENCH_SIGNATURE is made over exactly these bytes.
local file = assert(io.open(os.getenv("BENCH_BODY"), "rb"))
wrk.method = "POST"
wrk.body = file:read("*a")
file:close()

wrk.headers["Content-Type"] = "application/json"
wrk.headers["X-Shopify-Topic"] = "orders/create"
wrk.headers["X-Shopify-Shop-Domain"] = os.getenv("BENCH_SHOP")
wrk.headers["X-Shopify-Hmac-Sha256"] = os.getenv("BENCH_SIGNATURE")
wrk.headers["X-Shopify-Webhook-Id"] = "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043"
wrk.headers["X-Shopify-Event-Id"] = "98880550-7158-44d4-b7cd-2c97c8a091b5"
wrk.headers["X-Shopify-API-Version"] = "2026-07"

-- A line for `run`: answers, seconds, microseconds at the 50th and 99th percentile, answers of 400 and above, socket errors.
-- wrk calls an answer of 300 to 399 good; `run` has seen each candidate answer 2xx, and counts what reached the stand-in.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("WRK\t%d\t%.6f\t%d\t%d\t%d\t%d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50), latency:percentile(99), e.status, e.connect + e.read + e.write + e.timeout))
end
