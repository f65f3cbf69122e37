package dev.redorelay.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Metrics as Prometheus reads them. */
final class Exposition {

  private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

  private final List<MetricSnapshot> metrics = new ArrayList<>();

  /**
   * Adds what only grows.
   *
   * @param name without {@code _total}
   */
  Exposition counter(String name, String help, Map<Labels, ? extends Number> values) {
    CounterSnapshot.Builder metric = CounterSnapshot.builder().name(name).help(help);
    values.forEach(
        (labels, value) ->
            metric.dataPoint(
                CounterSnapshot.CounterDataPointSnapshot.builder()
                    .labels(labels)
                    .value(value.doubleValue())
                    .build()));
    metrics.add(metric.build());
    return this;
  }

  /** Adds what rises and falls. */
  Exposition gauge(String name, String help, Map<Labels, ? extends Number> values) {
    GaugeSnapshot.Builder metric = GaugeSnapshot.builder().name(name).help(help);
    values.forEach(
        (labels, value) ->
            metric.dataPoint(
                GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels)
                    .value(value.doubleValue())
                    .build()));
    metrics.add(metric.build());
    return this;
  }

  static String mediaType() {
    return PrometheusTextFormatWriter.CONTENT_TYPE;
  }

  /** All of it, by name. */
  String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WRITER.write(out, new MetricSnapshots(metrics), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes what is written", e);
    }
    return out.toString(UTF_8);
  }
}
