import { toJsonAnswer, type Answer } from '../answer.ts';
import { type SourceRequest } from '../server/source-server.ts';
import { vdabCredentials, type VdabProduct } from './vdab-credentials.ts';

const messages: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

/** An error of the API gateway in front of VDAB's services, in the shape IBM API Connect commonly gives it. */
export const toGatewayError = (status: number, moreInformation = ''): Answer =>
  toJsonAnswer(status, {
    httpCode: String(status),
    httpMessage: messages[status] ?? 'Internal Server Error',
    moreInformation,
  });

const isKeyOfAnother = (key: string): boolean =>
  Object.values(vdabCredentials).some((credentials) => credentials.apiKey === key);

/** Refuses a call without the key of this product: 401 for no or an unknown key, 403 for one without a subscription. */
export const refuseKey = ({ headers }: SourceRequest, product: VdabProduct): Answer | undefined => {
  const key = headers['x-ibm-client-id'];
  if (key === undefined || key === '') return toGatewayError(401, 'Client id missing.');
  const given = String(key);
  if (given === vdabCredentials[product].apiKey) return undefined;
  return isKeyOfAnother(given)
    ? toGatewayError(403, 'The application is not subscribed to this API.')
    : toGatewayError(401, 'Client id not registered.');
};

const isAccepted = (part: string, types: readonly string[]): boolean => {
  const [range = ''] = part.trim().toLowerCase().split(';');
  return range === '*/*' || range === 'application/*' || types.includes(range);
};

/** Refuses with 406 when the client accepts none of these types; without an Accept header all are accepted. */
export const refuseAccept = ({ headers }: SourceRequest, types: readonly string[]): Answer | undefined =>
  (headers.accept ?? '*/*').split(',').some((part) => isAccepted(part, types))
    ? undefined
    : toGatewayError(406, `This API answers ${types.join(' or ')}.`);

export type CallBudget = {
  /** Counts a call; undefined while the minute has room, else the whole seconds until the next minute begins. */
  readonly spend: (endpoint: string, limit: number) => number | undefined;
};

const minute = 60_000;

/** Counts calls an endpoint and minute, as the plans of the API gateway do. */
export const createCallBudget = (now: () => Date): CallBudget => {
  const windows = new Map<string, { readonly start: number; calls: number }>();
  return {
    spend: (endpoint, limit) => {
      const at = now().getTime();
      const known = windows.get(endpoint);
      const window = known && at - known.start < minute ? known : { start: at, calls: 0 };
      windows.set(endpoint, window);
      window.calls += 1;
      return window.calls <= limit ? undefined : Math.max(1, Math.ceil((window.start + minute - at) / 1000));
    },
  };
};

/** The refusal of a call above the limit, or undefined. */
export const refuseCall = (budget: CallBudget, endpoint: string, limit: number): Answer | undefined => {
  const seconds = budget.spend(endpoint, limit);
  if (seconds === undefined) return undefined;
  const answer = toGatewayError(429, 'Rate Limit exceeded');
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
};
