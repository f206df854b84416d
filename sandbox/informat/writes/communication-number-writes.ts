import { isAssigned } from '../data/employment.ts';
import { soorten, types } from '../data/number-words.ts';
import { type CommunicationNumber } from '../data/personalia.ts';
import { type Person } from '../data/person.ts';
import { readGuid } from '../guid.ts';
import { refuse, refuseFor } from '../refusal.ts';
import {
  brokenBy,
  guidOf,
  guidRule,
  requiredRule,
  textOf,
  type Rule,
  type Write,
  type WriteRequest,
} from './write-request.ts';

const formRules: readonly Rule[] = [
  guidRule('BR001', 'personid'),
  { code: 'BR020', isBroken: ({ body }) => !soorten.has(body.get('soort')) },
  { code: 'BR021', isBroken: ({ body }) => !types.has(body.get('type')) },
  requiredRule('BR022', 'nummer'),
  {
    code: 'BR023',
    isBroken: (request) => {
      const nummer = textOf(request, 'nummer');
      return nummer !== '' && !/^\+?[\d ./()-]{6,20}$/u.test(nummer);
    },
  },
  {
    code: 'BR027',
    isBroken: (request) => textOf(request, 'id') !== '' && readGuid(textOf(request, 'id')) === undefined,
  },
];

const requirePerson = (request: WriteRequest): Person => {
  const person = request.store.person(guidOf(request, 'personid'));
  if (person === undefined || !isAssigned(person, { institute: request.institute })) refuseFor(['BR014']);
  return person ?? refuse(404);
};

const digits = (nr: string): string => nr.replaceAll(/\D/gu, '');

const checkDoubles = (wanted: CommunicationNumber, others: readonly CommunicationNumber[]): void => {
  const alike = others.filter(({ soort, type }) => soort === wanted.soort && type === wanted.type);
  const same = alike.find(({ nr }) => digits(nr) === digits(wanted.nr));
  if (same) refuseFor(['BR026'], { id: same.id });
  const [other] = alike;
  if (other) refuseFor(['BR025'], { id: other.id });
};

/** Adds a number, or changes the one whose id is given. Answers the id as JSON text. */
export const putCommunicationNumber: Write = (request) => {
  refuseFor(brokenBy(request, formRules));
  const { store, institute, body } = request;
  const person = requirePerson(request);
  const isActive = person.posts.some((post) => post.institute === institute && post.isActive);
  if (!isActive) refuseFor(['BR024'], { instituteNo: institute });
  const known = store.comnrsOf(person);
  const givenId = readGuid(textOf(request, 'id'));
  if (givenId !== undefined && !known.some(({ id }) => id === givenId)) refuseFor(['BR028']);
  const wanted: CommunicationNumber = {
    id: givenId ?? store.newGuid(),
    type: types.get(body.get('type')) ?? '',
    soort: soorten.get(body.get('soort')) ?? '',
    nr: textOf(request, 'nummer'),
  };
  const others = known.filter(({ id }) => id !== wanted.id);
  checkDoubles(wanted, others);
  store.setComnrs(person, [...others, wanted]);
  return JSON.stringify(wanted.id);
};

export const deleteCommunicationNumber: Write = (request) => {
  refuseFor(brokenBy(request, [guidRule('BR001', 'personid'), guidRule('BR027', 'communicationnoid')]));
  const person = requirePerson(request);
  const known = request.store.comnrsOf(person);
  const id = guidOf(request, 'communicationnoid');
  if (!known.some((number) => number.id === id)) refuseFor(['BR028']);
  request.store.setComnrs(
    person,
    known.filter((number) => number.id !== id),
  );
  return '';
};
