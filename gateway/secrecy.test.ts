import { expect, it } from 'vitest';

import { sealKey } from '../test/support/gateway/seal-key.ts';
import {
  answerWith,
  askGateway,
  enrol,
  giveToken,
  startGatewayTo,
  startVendor,
  type Told,
} from '../test/support/gateway/start-vendor.ts';

const SEAL_KEYS = `${sealKey('k2')},${sealKey('k1')}`;
const ID = '0d3c1f7a-1b2c-4d5e-8f90-0a1b2c3d4e5f';
const SCHOOL = { clientId: 'secret-school-client', clientSecret: 'Sésame+&=% 7', institutes: ['047113', '047114'] };
const VACATURES = { apiKey: 'secret-vdab-key', clientId: 'secret-vdab-client', clientSecret: 'secret-vdab-secret' };
const KEY = { apiKey: 'secret-competent-key' };
const REFUSED = { ...SCHOOL, clientId: 'secret-refused-client', clientSecret: 'secret-refused-secret' };
const TOKEN = 'secret-vendor-token';

/** A secret as it is, and as it is written in addresses, forms, JSON, Basic and tokens. */
function toForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const form = new URLSearchParams({ x: secret }).toString().slice(2);
  const base64 = [bytes.toString('base64'), bytes.toString('base64url')].map((text) => text.replace(/=+$/u, ''));
  return [
    secret,
    encodeURIComponent(secret),
    form,
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    ...base64,
  ];
}

function findSecrets(secrets: readonly string[], text: string): readonly string[] {
  return secrets.filter((secret) => toForms(secret).some((form) => text.includes(form)));
}

function toText({ status, headers, text }: Told): string {
  return `${status} ${JSON.stringify([...headers])} ${text}`;
}

/** Everything that can happen to a credential, and what was said of it. */
async function runEverything() {
  let now = Date.parse('2026-11-23T10:00:00Z');
  const vendor = await startVendor();
  const gateway = await startGatewayTo(vendor, {
    env: { SEAL_KEYS, LOG_LEVEL: 'debug' },
    limits: { headerTimeoutMs: 200 },
    now: () => now,
  });
  const told: string[] = [];
  const api = `${gateway.url}/api`;
  const post = async (source: string, body: string) =>
    void told.push(toText(await askGateway(`${api}/credentials/${source}`, { body })));
  const ask = async (path: string, asking: Parameters<typeof askGateway>[1] = {}) =>
    void told.push(toText(await askGateway(`${api}/${path}`, asking)));

  vendor.answerToken = (_, response) => giveToken(response, TOKEN);
  const { sealed } = await enrol(gateway, 'informat', SCHOOL);
  const { sealed: sealedVacatures } = await enrol(gateway, 'vacatures', VACATURES);
  const { sealed: sealedCompetent } = await enrol(gateway, 'competent', KEY);
  const headers = { instituteno: '047113' };

  await ask('informat/employees?schoolyear=2026-27', { sealed, headers });
  await ask('vacatures/vacatures', { sealed: sealedVacatures });
  await ask('competent/search', { sealed: sealedCompetent });
  await ask('informat/employees', { sealed, headers: { instituteno: '047999' } });
  await ask('competent/search', { sealed });
  await ask('informat/employees', { sealed: `${sealed}x`, headers });
  await ask(`informat/employees/${ID}/communication-number`, { sealed, headers, method: 'PUT', body: '{}' });
  await ask(`informat/${sealed}`, { sealed, headers });
  await ask(`credentials/${SCHOOL.clientId}`, { body: JSON.stringify(SCHOOL) });

  for (const [status, body] of [
    [400, '{"error":"invalid_client"}'],
    [401, JSON.stringify({ error_description: REFUSED })],
    [400, JSON.stringify({ error: 'invalid_scope', error_description: `${REFUSED.clientId} ${REFUSED.clientSecret}` })],
    [500, JSON.stringify(REFUSED)],
    [200, `${JSON.stringify({ access_token: TOKEN })}${REFUSED.clientSecret}`],
    [200, JSON.stringify({ access_token: `${TOKEN}\n` })],
  ] as const) {
    vendor.answerToken = (_, response) => answerWith(response, status, body);
    now += 3_600_000;
    await post('informat', JSON.stringify(REFUSED));
    await ask('informat/employees', { sealed, headers });
  }
  vendor.answerToken = () => undefined;
  await post('informat', JSON.stringify(REFUSED));
  await ask('informat/employees', { sealed, headers });
  vendor.answerToken = (_, response) => response.destroy();
  await post('informat', JSON.stringify(REFUSED));
  vendor.answerData = (asked, response) => answerWith(response, 401, JSON.stringify(asked));
  await post('competent', JSON.stringify(KEY));
  vendor.answerData = (_, response) => response.socket?.end(`HTTP/1.1 x\r\n${KEY.apiKey}: ${TOKEN}\r\n\r\n`);
  await ask('competent/search', { sealed: sealedCompetent });
  await post('informat', JSON.stringify({ ...REFUSED, [REFUSED.clientSecret]: 1 }));
  await post('informat', JSON.stringify({ ...REFUSED, institutes: [REFUSED.clientSecret] }));
  await post('informat', `{"clientSecret":"${REFUSED.clientSecret}`);
  await post('informat', JSON.stringify(REFUSED).repeat(200));
  now += 40 * 86_400_000;
  await ask('informat/employees', { sealed, headers });

  const secrets = [SCHOOL, VACATURES, KEY, REFUSED].flatMap((credential) => Object.values(credential).flat());
  return {
    secrets: [...new Set(secrets), TOKEN, ...SEAL_KEYS.split(/[:,]/u).filter((part) => part.length > 9)],
    sealedTexts: [sealed, sealedVacatures, sealedCompetent].map((text) => text.slice(-40)),
    told: told.join('\n'),
    log: gateway.log.join(''),
    metrics: (await askGateway(`${gateway.url}/metrics`)).text,
    asked: [...vendor.tokenRequests, ...vendor.dataRequests],
  };
}

it('says nothing about a credential in logs, metrics or answers, whatever goes wrong', async () => {
  const { secrets, sealedTexts, told, log, metrics, asked } = await runEverything();

  for (const place of [told, log, metrics]) {
    expect(findSecrets([...secrets, ...sealedTexts], place)).toEqual([]);
  }
  expect(metrics).toContain('bronblad_requests_total{source="informat",route="credentials",status="422"}');
  expect(metrics).toContain('bronblad_requests_total{source="informat",route="employees",status="403"}');
  // What was looked for did pass through: the vendor got every credential, and no address held one.
  const credentials = secrets.filter((secret) => !SEAL_KEYS.includes(secret));
  expect(findSecrets(credentials, JSON.stringify(asked))).toEqual(credentials);
  expect(findSecrets([...secrets, ...sealedTexts], asked.map(({ url }) => url).join(' '))).toEqual([]);
  expect(findSecrets(sealedTexts, JSON.stringify(asked))).toEqual([]);
  const reasons = new Set(told.match(/"(?:kind|reason)":"[a-z-]+"/gu));
  expect([...reasons].map((text) => text.slice(text.indexOf(':') + 2, -1)).toSorted()).toEqual([
    'client',
    'credentials-rejected',
    'expired',
    'institute',
    'invalid-input',
    'key',
    'not-allowed',
    'other-source',
    'request-too-large',
    'scope',
    'timed-out',
    'unreachable',
    'unreadable',
  ]);
});

it('finds a secret in whichever way it is written', () => {
  const { clientSecret } = SCHOOL;

  for (const form of toForms(clientSecret))
    expect(findSecrets([clientSecret], `log ${form} log`)).toEqual([clientSecret]);
  expect(findSecrets([clientSecret], 'Sesame 7')).toEqual([]);
});
