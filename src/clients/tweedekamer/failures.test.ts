import { describe, expect, test } from 'vitest';

import { failureOf, fakeService, id, page, refusal } from './testing/fake-service.ts';

const INTRO = 'The query specified in the URI is not valid. ';
const TYPE = 'TK.DA.GGM.OData.Zaak';

/** Every argument is given, so that the right one has to be found. */
const QUERY = {
  entity: 'Zaak',
  filter: "Soort eq 'Motie'",
  select: 'Nummer,Titel',
  expand: 'ZaakActor($select=Relatie)',
  orderby: 'GestartOp desc',
};

describe('what the service says of a question', () => {
  test.each([
    ["The node count limit of '100' has been exceeded.", { field: 'filter', problem: 'too-many-conditions' }],
    [
      "A binary operator with incompatible types was detected. Found operand types 'Edm.Int32' and 'Edm.String' for operator kind 'Equal'.",
      { field: 'filter', problem: 'wrong-type' },
    ],
    [
      `Could not find a property named 'Titel' on type '${TYPE}'.`,
      { field: 'select', problem: 'unknown-name', subject: 'Titel' },
    ],
    [
      `Could not find a property named 'GestartOp' on type '${TYPE}'.`,
      { field: 'orderby', problem: 'unknown-name', subject: 'GestartOp' },
    ],
    [
      `Could not find a property named 'Relatie' on type 'X'.`,
      { field: 'expand', problem: 'unknown-name', subject: 'Relatie' },
    ],
    [
      `Could not find a property named 'Jansen' on type '${TYPE}'.`,
      { field: 'filter', problem: 'unknown-name', subject: undefined },
    ],
    [
      `Property 'Titel' on type '${TYPE}' is not a navigation property or complex property. Only navigation properties can be expanded.`,
      { field: 'expand', problem: 'unknown-name', subject: 'Titel' },
    ],
    ["Syntax error at position 5 in 'GestartOp desc'.", { field: 'orderby', problem: 'syntax' }],
    ["')' or operator expected at position 10 in 'Soort eq 'Motie''.", { field: 'filter', problem: 'syntax' }],
    ['There is an unterminated string literal at position 17 in x.', { field: 'filter', problem: 'syntax' }],
    ['There is an unterminated literal in $orderby.', { field: 'orderby', problem: 'syntax' }],
    [
      "An unknown function with name 'x' was found. This may also be a function import.",
      { field: 'filter', problem: 'unknown-name' },
    ],
    [
      "No function signature for the function with name 'contains' matches the specified arguments.",
      { field: 'filter', problem: 'wrong-type' },
    ],
    ['Any/All may only be used following a collection.', { field: 'filter', problem: 'wrong-type' }],
    [
      "The parent value for a property access of a property 'Relatie' is not a single value.",
      { problem: 'wrong-type', subject: 'Relatie' },
    ],
    [
      "The Any/All nesting limit of '1' has been exceeded. 'MaxAnyAllExpressionDepth' can be configured.",
      { field: 'filter', problem: 'not-supported' },
    ],
    [
      "The limit of '250' for Top query has been exceeded. The value from the incoming request is '300'.",
      { field: 'top', problem: 'out-of-range' },
    ],
    [
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
      { field: 'top', problem: 'out-of-range' },
    ],
    [
      "The property 'Titel' cannot be used in the $filter query option.",
      { field: 'filter', problem: 'not-supported', subject: 'Titel' },
    ],
    [
      "Query option 'Expand' is not allowed. To allow it, set the 'AllowedQueryOptions' property.",
      { problem: 'not-supported' },
    ],
    [
      'The result of parsing $expand was at least 4 items deep, but the maximum allowed is 3.',
      { field: 'expand', problem: 'not-supported' },
    ],
    ['Something that nobody has seen before.', { field: 'filter', problem: 'refused' }],
  ])('becomes a failure in our terms: %s', async (message, failure) => {
    const { client } = fakeService(() => refusal(INTRO + message));

    expect(await failureOf(client.read({ ...QUERY }))).toMatchObject({ kind: 'invalid-input', ...failure });
  });

  test('is repeated nowhere: it may quote what a person typed', async () => {
    const secret = 'Vrouwe-van-Voorbeeld';
    const { client } = fakeService(() => refusal(`${INTRO}Syntax error at position 3 in 'Achternaam eq ${secret}'.`));

    const error: unknown = await client
      .read({ entity: 'Persoon', filter: `Achternaam eq '${secret}'` })
      .catch((reason: unknown) => reason);

    expect(
      JSON.stringify([error, String(error), error instanceof Error ? error.cause : '']) + String(error),
    ).not.toContain(secret);
  });

  test('may be said as OData v3 does', async () => {
    const { client } = fakeService(() =>
      Response.json(
        { error: { code: '', message: { lang: 'nl-NL', value: "The node count limit of '100' has been exceeded." } } },
        { status: 400 },
      ),
    );

    expect(await failureOf(client.read({ entity: 'Zaak' }))).toMatchObject({ problem: 'too-many-conditions' });
  });

  test.each([
    [
      'an empty refusal',
      new Response('', { status: 400 }),
      { kind: 'invalid-input', field: 'request', problem: 'refused' },
    ],
    [
      'a set that is gone',
      new Response('', { status: 404 }),
      { kind: 'invalid-input', field: 'entity', problem: 'unknown-name' },
    ],
    [
      'a path that the gateway keeps shut',
      new Response(JSON.stringify({ failure: { kind: 'not-allowed' }, request: 'r1' }), {
        status: 404,
        headers: { 'content-type': 'application/problem+json' },
      }),
      { kind: 'not-allowed' },
    ],
    [
      'too many questions',
      new Response('', { status: 429, headers: { 'retry-after': '60' } }),
      { kind: 'rate-limited', retryAfterMs: 60_000 },
    ],
    ['an error of its own', refusal('An error has occurred.', 500), { kind: 'unavailable', status: 500 }],
    [
      'a page of a proxy',
      new Response('<html>Guru Meditation</html>', { status: 503, headers: { 'content-type': 'text/html' } }),
      { kind: 'unavailable', status: 503 },
    ],
    ['a body that is no JSON', new Response('<html></html>'), { kind: 'unexpected-response', at: 'body' }],
    ['half a body', new Response('{"value":[{"Id":'), { kind: 'unexpected-response', at: 'body' }],
    ['an answer without rows', Response.json({ error: null }), { kind: 'unexpected-response', at: 'value' }],
    ['rows that are none', page([1]), { kind: 'unexpected-response', at: 'value' }],
  ])('or how it answers is a failure: %s', async (_, response, failure) => {
    const { client } = fakeService(() => response.clone());

    expect(await failureOf(client.read({ entity: 'Zaak' }))).toMatchObject(failure);
  });
});

describe('what happens on the way', () => {
  const never = (): Promise<Response> => new Promise(() => undefined);

  test('a service that thinks too long is not asked again', async () => {
    const { client, asked } = fakeService(never, { timeoutMs: 400 });

    expect(await failureOf(client.read({ entity: 'Zaak' }))).toEqual({ kind: 'timed-out', afterMs: 400 });
    expect(asked).toHaveLength(1);
  });

  test('a connection that breaks is tried again, and then given up', async () => {
    const { client, asked } = fakeService(() => Promise.reject(new TypeError('fetch failed')));

    expect(await failureOf(client.read({ entity: 'Zaak' }))).toEqual({ kind: 'unreachable' });
    expect(asked).toHaveLength(3);
  });

  test('an answer that is cut off is no answer', async () => {
    const cut = (): Response =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"value":['));
            controller.error(new TypeError('terminated'));
          },
        }),
      );
    const { client } = fakeService(cut);

    expect(await failureOf(client.read({ entity: 'Zaak' }))).toEqual({ kind: 'unreachable' });
  });

  test('an answer that is too large is not read to its end', async () => {
    const { client } = fakeService(() => page([{ Id: id(1), Titel: 'x'.repeat(50_000) }]), { limitBytes: 20_000 });

    expect(await failureOf(client.read({ entity: 'Zaak' }))).toEqual({ kind: 'answer-too-large', limitBytes: 20_000 });
  });

  test('a fault on a later page fails the whole: no half of a table is shown', async () => {
    const { client } = fakeService((_, call) =>
      call === 1
        ? page([{ Id: id(1), Nummer: '1' }], { '@odata.nextLink': '?p=2' })
        : refusal('An error has occurred.', 500),
    );

    expect(await failureOf(client.read({ entity: 'Zaak' }))).toMatchObject({ kind: 'unavailable' });
  });

  test('a caller who leaves is not kept waiting, and no page is asked after that', async () => {
    const leaving = new AbortController();
    const { client, asked } = fakeService((_, call) =>
      call === 1 ? page([{ Id: id(1), Nummer: '1' }], { '@odata.nextLink': '?p=2' }) : never(),
    );

    const reading = client.read(
      { entity: 'Zaak' },
      { signal: leaving.signal, onProgress: () => leaving.abort(new Error('cancelled')) },
    );

    await expect(reading).rejects.toThrow('cancelled');
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
