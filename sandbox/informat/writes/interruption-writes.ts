import { type Code } from '../error-codes.ts';
import { isAssigned } from '../data/employment.ts';
import { toKindOfLeave, toSickLeave, type Interruption } from '../data/interruption.ts';
import { interruptionKinds, type InterruptionKind } from '../data/words.ts';
import { refuse, refuseFor } from '../refusal.ts';
import { readSchoolYear } from '../school-year.ts';
import {
  brokenBy,
  guidOf,
  guidRule,
  longestRule,
  requiredRule,
  textOf,
  type Rule,
  type Write,
  type WriteRequest,
} from './write-request.ts';

const datePattern = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/** The day of a date in one of the document's forms; empty for anything else. */
const dayOf = (request: WriteRequest, key: string): string => {
  const day = datePattern.exec(textOf(request, key))?.[1] ?? '';
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(day) ? '' : day;
};

const flagOf = ({ body }: WriteRequest, key: string): boolean => {
  const value = body.get(key) ?? false;
  return typeof value === 'boolean' ? value : refuse(500);
};

const isSameInstitute = (request: WriteRequest): boolean => {
  const { isOn, institute } = request;
  const given = textOf(request, 'instelnr');
  const number = isOn('INSTITUTE-LEADING-ZERO') ? given : given.padStart(6, '0');
  return number === institute || !isOn('INSTELNR-TWICE');
};

const isPlace = (request: WriteRequest): boolean => {
  const year = readSchoolYear(textOf(request, 'schooljaar'));
  const place = { institute: request.institute, structure: textOf(request, 'hfd') };
  return (
    isSameInstitute(request) &&
    year !== undefined &&
    request.store.people().some((person) => isAssigned(person, place, year))
  );
};

const kindOf = (request: WriteRequest): InterruptionKind | undefined =>
  interruptionKinds.find(([code]) => code === textOf(request, 'code'));

const isWritable = (request: WriteRequest): boolean =>
  request.isOn('ONLY-CODE-1') ? textOf(request, 'code') === '1' : kindOf(request) !== undefined;

const isMissing = (request: WriteRequest): boolean => {
  const person = request.store.person(guidOf(request, 'personid'));
  return person === undefined || !isAssigned(person, { institute: request.institute });
};

const formRules: readonly Rule[] = [
  guidRule('BR001', 'personid'),
  guidRule('BR002', 'interruptionid'),
  requiredRule('BR003A', 'instelnr'),
  requiredRule('BR004A', 'schooljaar'),
  {
    code: 'BR004B',
    isBroken: (request) =>
      textOf(request, 'schooljaar') !== '' && readSchoolYear(textOf(request, 'schooljaar')) === undefined,
  },
  requiredRule('BR005A', 'hfd'),
  { code: 'BR005B', isBroken: (request) => ![0, 3].includes(textOf(request, 'hfd').length) },
  requiredRule('BR006A', 'code'),
  {
    code: 'BR006B',
    isBroken: (request) => textOf(request, 'code') !== '' && !isWritable(request),
  },
  { code: 'BR007A', isBroken: (request) => dayOf(request, 'begindatum') === '' },
  { code: 'BR008A', isBroken: (request) => dayOf(request, 'einddatum') === '' },
  {
    code: 'BR008B',
    isBroken: (request) => {
      const [from, to] = [dayOf(request, 'begindatum'), dayOf(request, 'einddatum')];
      return from !== '' && to !== '' && to < from;
    },
  },
  longestRule('BR009', 'opmerking', 500),
  longestRule('BR010', 'naamgeneesheer', 75),
  longestRule('BR011', 'telefoongeneesheer', 20),
  requiredRule('BR012A', 'afzender'),
  longestRule('BR012B', 'afzender', 50),
];

/** Looked at when the form is right, since they compare it with what is stored. */
const factRules: readonly Rule[] = [
  { code: 'BR013', isBroken: (request) => !isPlace(request) },
  { code: 'BR014', isBroken: isMissing },
];

const writeOnly = ['naamGeneesheer', 'telefoonGeneesheer', 'magWoonstVerlaten', 'afzender', 'geverifieerd'];

const toInterruption = (request: WriteRequest, existing: Interruption | undefined): Interruption => ({
  ...toSickLeave({
    doId: guidOf(request, 'interruptionid'),
    personId: guidOf(request, 'personid'),
    institute: request.institute,
    hfd: textOf(request, 'hfd'),
    begindatum: `${dayOf(request, 'begindatum')}T00:00:00`,
    einddatum: `${dayOf(request, 'einddatum')}T00:00:00`,
  }),
  ...toKindOfLeave(kindOf(request)),
  isFromApi: true,
  ...(existing && {
    isFromApi: existing.isFromApi,
    verstuurdAgODi: existing.verstuurdAgODi,
    opmSecretariaat: existing.opmSecretariaat,
    substituteId: existing.substituteId,
  }),
  opmPersoneelslid: textOf(request, 'opmerking') || null,
  ziekteverlofZonderBezoldiging: flagOf(request, 'ziekteverlofzonderbezoldiging'),
  isVerified: flagOf(request, 'geverifieerd'),
  writeOnly: Object.fromEntries(writeOnly.map((name) => [name, request.body.get(name.toLowerCase()) ?? null])),
  schoolYear: readSchoolYear(textOf(request, 'schooljaar'))?.start ?? 0,
});

/** Own interruptions of the school do not stand in the way. */
const isOverlapping = ({ store }: WriteRequest, wanted: Interruption): boolean =>
  store
    .interruptionsOf(wanted.personId)
    .some(
      (other) =>
        other.doId !== wanted.doId &&
        other.institute === wanted.institute &&
        other.soort !== '0' &&
        other.begindatum <= wanted.einddatum &&
        wanted.begindatum <= other.einddatum,
    );

type Pair = { readonly existing: Interruption; readonly wanted: Interruption };

const isMoved = ({ existing, wanted }: Pair): boolean =>
  existing.hfd !== wanted.hfd || existing.begindatum !== wanted.begindatum || existing.einddatum !== wanted.einddatum;

const updateRules: readonly { readonly code: Code; readonly isBroken: (pair: Pair) => boolean }[] = [
  {
    code: 'MNA001',
    isBroken: ({ existing, wanted }) =>
      existing.institute !== wanted.institute ||
      existing.schoolYear !== wanted.schoolYear ||
      existing.hfd !== wanted.hfd,
  },
  { code: 'MNA002', isBroken: ({ existing, wanted }) => existing.personId !== wanted.personId },
  {
    code: 'MNA003',
    isBroken: (pair) =>
      pair.existing.verstuurdAgODi === true && (isMoved(pair) || pair.existing.code !== pair.wanted.code),
  },
  { code: 'MNA004', isBroken: (pair) => pair.existing.substituteId !== undefined && isMoved(pair) },
];

/** Adds an interruption, or changes the one that has this GUID already. */
export const putInterruption: Write = (request) => {
  refuseFor(brokenBy(request, formRules));
  refuseFor(brokenBy(request, factRules));
  const existing = request.store.interruptions().get(guidOf(request, 'interruptionid'));
  if (existing && !request.isOn('UPSERT-BY-CLIENT-GUID')) refuse(409);
  const wanted = toInterruption(request, existing);
  const overlap: readonly Code[] = isOverlapping(request, wanted) ? [existing ? 'MNA006' : 'MNA005'] : [];
  const broken = existing ? updateRules.filter(({ isBroken }) => isBroken({ existing, wanted })) : [];
  refuseFor([...broken.map(({ code }) => code), ...overlap]);
  request.store.interruptions().set(wanted.doId, wanted);
  return '';
};

/** The interruption in the address, if the institute has it. Throws a Refusal with BR018. */
export const requireInterruption = (request: WriteRequest): Interruption => {
  const found = request.store.interruptions().get(guidOf(request, 'interruptionid'));
  if (found?.institute !== request.institute) refuseFor(['BR018']);
  return found ?? refuse(404);
};

const removalRules: readonly { readonly code: Code; readonly isBroken: (existing: Interruption) => boolean }[] = [
  { code: 'MNA008', isBroken: ({ isFromApi }) => !isFromApi },
  { code: 'MNA009', isBroken: ({ isVerified }) => isVerified },
  { code: 'MNA010', isBroken: ({ verstuurdAgODi }) => verstuurdAgODi === true },
  { code: 'MNA011', isBroken: ({ substituteId }) => substituteId !== undefined },
];

/** Removes an interruption, and the attachments that are linked to it alone. */
export const deleteInterruption: Write = (request) => {
  refuseFor(brokenBy(request, [guidRule('BR002', 'interruptionid')]));
  const existing = requireInterruption(request);
  refuseFor(removalRules.filter(({ isBroken }) => isBroken(existing)).map(({ code }) => code));
  const { store } = request;
  store.interruptions().delete(existing.doId);
  for (const [id, attachment] of store.attachments) {
    const others = new Set([...attachment.interruptions].filter((doId) => doId !== existing.doId));
    if (others.size === 0) store.attachments.delete(id);
    else store.attachments.set(id, { ...attachment, interruptions: others });
  }
  return '';
};
