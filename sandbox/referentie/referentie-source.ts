import { toJsonAnswer, type Answer } from '../answer.ts';
import { type Source, type SourceRequest } from '../server/source-server.ts';
import { type StruckFaults } from '../server/faults.ts';
import { refuseAccept, refuseKey, toGatewayError } from '../vdab/api-connect.ts';
import { type Coded } from '../vdab/reference-codes.ts';
import { diplomas, referenceLists } from './reference-lists.ts';
import { referentieSwitches } from './referentie-switches.ts';

const basePath = '/services/openservices/';
const diplomasAtOnce = 10;

/** The first ten that hold every word. The name of the parameter is not documented: the first one is the keyword. */
const findDiplomas = (query: string): readonly Coded[] | undefined => {
  const [keyword] = new URLSearchParams(query).values();
  if (keyword === undefined || keyword.trim() === '') return undefined;
  const words = keyword.toLowerCase().trim().split(/\s+/u);
  const holds = ({ label }: Coded): boolean => words.every((word) => label.toLowerCase().includes(word));
  return diplomas.filter(holds).slice(0, diplomasAtOnce);
};

const toItem = ({ code, label }: Coded, struck: StruckFaults): object => {
  const name = String(struck.get('ref-description-name')?.['name'] ?? 'omschrijving');
  const isNumber = struck.has('ref-number-codes') && /^\d+$/u.test(code);
  return {
    code: isNumber ? Number(code) : code,
    ...(struck.has('ref-code-only') ? {} : { [name]: label }),
    ...(struck.has('ref-extra-fields') ? { volgorde: 1, geldig: { van: '2020-01-01', tot: null } } : {}),
  };
};

const toBody = (list: readonly Coded[], struck: StruckFaults): unknown => {
  const doubled = struck.has('ref-duplicate-row') ? [...list, ...list.slice(-1)] : list;
  const items = struck.has('ref-no-rows') ? [] : doubled.map((item) => toItem(item, struck));
  return struck.has('ref-envelope') ? { resultaten: items } : items;
};

const refuse = (request: SourceRequest): Answer | undefined =>
  refuseKey(request, 'referentie') ??
  (request.struck.has('ref-key-off') ? toGatewayError(403, 'The plan has ended.') : undefined) ??
  refuseAccept(request, ['application/json']);

const answer = (request: SourceRequest): Answer => {
  const { path, query, struck } = request;
  const refused = refuse(request);
  if (refused) return refused;
  const rest = path.startsWith(basePath) ? path.slice(basePath.length) : '';
  if (rest === 'v2/diplomas') {
    const found = findDiplomas(query);
    return found ? toJsonAnswer(200, toBody(found, struck)) : toGatewayError(400, 'A keyword is required.');
  }
  const list = struck.has('ref-jobdomeinen-gone') && rest === 'v1/jobdomeinen' ? undefined : referenceLists[rest];
  return list ? toJsonAnswer(200, toBody(list, struck)) : toGatewayError(404, 'No resources match requested URI');
};

/** A stand-in for VDAB's reference lists: bare lists of codes, behind a key. Written from the inventory. */
export const createReferentieSource = (): Source => ({
  basePath,
  switches: referentieSwitches,
  toErrorAnswer: toGatewayError,
  answer,
});
