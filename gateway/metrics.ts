import { Counter, Gauge, Histogram, Registry } from 'prom-client';

import { type OwnFailure } from './gateway-error.ts';

type Departure = {
  readonly source: string;
  readonly route: string;
  readonly failure?: OwnFailure;
  readonly status: string;
  readonly ms: number;
};

export type Metrics = {
  arrived(): void;
  left(departure: Departure): void;
  readonly registry: Registry;
};

const UPSTREAM_FAILURES: ReadonlySet<OwnFailure['kind']> = new Set(['unreachable', 'timed-out', 'too-large']);

/** Counts requests by source, route pattern and status. No label ever holds an id or a value of a query. */
export function createMetrics(registry = new Registry()): Metrics {
  const registers = [registry];
  const requests = new Counter({
    name: 'bronblad_requests_total',
    help: 'Requests answered; status is cut where the answer did not reach its end',
    labelNames: ['source', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'bronblad_request_duration_seconds',
    help: 'From the arrival of a request to the last byte of its answer',
    labelNames: ['source', 'route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 1, 2.5, 5, 10, 20, 45],
    registers,
  });
  const inFlight = new Gauge({ name: 'bronblad_requests_in_flight', help: 'Requests being answered', registers });
  const failures = new Counter({
    name: 'bronblad_upstream_failures_total',
    help: 'Requests that a source did not answer, or not to the end',
    labelNames: ['source', 'kind'],
    registers,
  });

  return {
    registry,
    arrived: () => inFlight.inc(),
    left({ source, route, failure, status, ms }) {
      inFlight.dec();
      requests.inc({ source, route, status });
      durations.observe({ source, route }, ms / 1000);
      if (failure && UPSTREAM_FAILURES.has(failure.kind)) failures.inc({ source, kind: failure.kind });
    },
  };
}
