export type FaultValue = string | number | boolean;

/** One way to misbehave: its name, what it does, and its parameters with their defaults. */
export type FaultSwitch = {
  readonly name: string;
  readonly description: string;
  readonly params: Readonly<Record<string, FaultValue>>;
};

/** The switches every stand-in has; each source adds its own quirks to them. */
export const transportSwitches: readonly FaultSwitch[] = [
  { name: 'latency', description: 'Answers `ms` milliseconds late.', params: { ms: 1000 } },
  {
    name: 'abort-slows',
    description: 'A request the client gave up on keeps running: the next one waits `ms` longer for each of them.',
    params: { ms: 5000 },
  },
  {
    name: 'stall',
    description:
      'Sends no headers for `ms` milliseconds, then closes the connection, or answers when `answers` is true.',
    params: { ms: 30_000, answers: false },
  },
  {
    name: 'gives-up',
    description: 'Answers `status` after `ms` milliseconds, as a server does with a query that takes too long.',
    params: { ms: 30_000, status: 500 },
  },
  { name: 'cut', description: 'Closes the connection before any header.', params: {} },
  { name: 'status', description: "Answers `status` with the vendor's own error body.", params: { status: 500 } },
  {
    name: 'status-html',
    description: 'Answers `status` with the HTML page of a cache in front.',
    params: { status: 503 },
  },
  {
    name: 'rate-limit',
    description: 'Answers 429; with `retryAfter` (seconds or an HTTP date) as Retry-After unless that is empty.',
    params: { retryAfter: '' },
  },
  { name: 'empty', description: 'Answers 200 with an empty body.', params: {} },
  { name: 'malformed', description: 'Answers 200 with JSON that stops half-way.', params: {} },
  {
    name: 'oversize',
    description: 'Answers valid JSON of at least `megabytes` MB, with Content-Length only when `announced`.',
    params: { megabytes: 130, announced: true },
  },
  {
    name: 'stall-body',
    description: 'Sends the headers, then nothing for `ms` milliseconds, then closes.',
    params: { ms: 30_000 },
  },
  { name: 'cut-body', description: 'Sends the headers and half of the body, then closes the connection.', params: {} },
  { name: 'gzip', description: 'Compresses the body for a client that accepts gzip.', params: {} },
];
