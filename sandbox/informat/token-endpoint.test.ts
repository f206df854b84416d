import { describe, expect, it } from 'vitest';
import { createService, scopeOf, toForm } from './ask.ts';
import { informatCredentials, informatSingleCredentials } from './informat-credentials.ts';

const [first, second] = informatCredentials.institutes;

describe('the token endpoint', () => {
  it('answers a token of an hour for the scopes that were asked', () => {
    const reply = createService().askToken(toForm(informatCredentials));
    expect(reply.status).toBe(200);
    expect(reply.row).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/u),
      expires_in: 3600,
      token_type: 'Bearer',
      scope: `${scopeOf(String(first))} ${scopeOf(String(second))}`,
    });
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 'invalid_client'],
    ['an unknown customer', { client_id: 'nobody' }, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['an institute that is not the customer’s', { scope: scopeOf('123456') }, 'invalid_scope'],
    ['another API', { scope: 'api_informat_sas_leerlingen.leerlingen.999999' }, 'invalid_scope'],
  ])('refuses %s', (_what, change, error) => {
    const reply = createService().askToken(toForm(informatCredentials, change));
    expect([reply.status, reply.row]).toEqual([400, { error }]);
  });

  it('refuses what is no form, and other methods', () => {
    const service = createService();
    expect(service.askToken(toForm(informatCredentials), { contentType: 'application/json' }).row).toEqual({
      error: 'invalid_request',
    });
    expect(service.ask('connect/token').status).toBe(405);
  });

  it('gives a token that opens nothing when no scope is asked', () => {
    const service = createService();
    const { row } = service.askToken(toForm(informatCredentials, { scope: '' }));
    const headers = { authorization: `Bearer ${String(row['access_token'])}` };
    expect(service.ask('employees?schoolyear=2023-24', { headers }).status).toBe(403);
  });

  it('refuses one institute to a customer of the other', () => {
    const form = toForm(informatSingleCredentials, { scope: scopeOf(String(second)) });
    expect(createService().askToken(form).row).toEqual({ error: 'invalid_scope' });
  });
});

describe('a token', () => {
  const withToken = (service: ReturnType<typeof createService>) => {
    const token = String(service.askToken(toForm(informatCredentials)).row['access_token']);
    return () => service.ask('employees?schoolyear=2023-24', { headers: { authorization: `Bearer ${token}` } });
  };

  it('opens the API for an hour and not a second longer', () => {
    const service = createService();
    const ask = withToken(service);
    service.pass(3599);
    expect(ask().status).toBe(200);
    service.pass(1);
    expect([ask().status, ask().headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  it('of another server opens nothing', () => {
    const token = String(createService().askToken(toForm(informatCredentials)).row['access_token']);
    const headers = { authorization: `Bearer ${token}` };
    expect(createService().ask('employees?schoolyear=2023-24', { headers }).status).toBe(401);
  });
});
