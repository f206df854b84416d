import { createRandom } from '../random.ts';
import { firstAssignmentId } from './data/assignment-rows.ts';
import { createInterruptions, createLandmarkInterruptions, type Interruption } from './data/interruption.ts';
import { informatLandmarks } from './data/landmarks.ts';
import { type CommunicationNumber } from './data/personalia.ts';
import { createPerson, type Person, type StaffOptions } from './data/person.ts';

export type Attachment = {
  readonly personId: string;
  readonly filename: string;
  readonly bytes: number;
  /** The interruptions it is linked to. */
  readonly interruptions: ReadonlySet<string>;
};

/** The staff, and what writes have changed since the start. Nothing is made before it is asked for. */
export type InformatStore = {
  readonly seed: number;
  readonly institutes: readonly string[];
  readonly people: () => readonly Person[];
  readonly person: (id: string) => Person | undefined;
  readonly interruptions: () => Map<string, Interruption>;
  readonly interruptionsOf: (personId: string) => readonly Interruption[];
  readonly attachments: Map<string, Attachment>;
  readonly comnrsOf: (person: Person) => readonly CommunicationNumber[];
  readonly newGuid: () => string;
  readonly setComnrs: (person: Person, comnrs: readonly CommunicationNumber[]) => void;
  /** The text of an answer, made once and kept until the next write. */
  readonly remember: (key: string, make: () => string) => Buffer;
  /** To be called after every write. */
  readonly forget: () => void;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** Enough for every list of both institutes, and not for a large group asked in every way. */
const mostRemembered = 12;

const createMemory = (): Pick<InformatStore, 'remember' | 'forget'> => {
  const kept = new Map<string, Buffer>();
  return {
    remember: (key, make) => {
      const known = kept.get(key);
      if (known) return known;
      const [oldest] = kept.keys();
      if (kept.size >= mostRemembered && oldest !== undefined) kept.delete(oldest);
      const bytes = Buffer.from(make());
      kept.set(key, bytes);
      return bytes;
    },
    forget: () => kept.clear(),
  };
};

const homePhone: CommunicationNumber = {
  id: informatLandmarks.homePhone,
  type: 'Domicilie',
  soort: 'Telefoon',
  nr: '090 00 12 34',
};

const daysBetween = ({ begindatum, einddatum }: Interruption): number =>
  (Date.parse(`${einddatum}Z`) - Date.parse(`${begindatum}Z`)) / 86_400_000;

/** For a long absence, the next colleague stands in, when in service at the same institute. */
const withStandIn = (leave: Interruption, standIn: Person | undefined, seed: number): Interruption => {
  const [post] = standIn?.posts ?? [];
  const isThere =
    post?.institute === leave.institute && post.firstYear <= leave.schoolYear && leave.schoolYear <= post.lastYear;
  if (standIn === undefined || !isThere || daysBetween(leave) < 7) return leave;
  return { ...leave, substituteId: firstAssignmentId(seed, standIn, leave.schoolYear) };
};

const groupByPerson = (interruptions: Iterable<Interruption>): ReadonlyMap<string, readonly Interruption[]> => {
  const groups = new Map<string, Interruption[]>();
  for (const interruption of interruptions) {
    const group = groups.get(interruption.personId);
    if (group) group.push(interruption);
    else groups.set(interruption.personId, [interruption]);
  }
  return groups;
};

export const createInformatStore = (options: StaffOptions): InformatStore => {
  const { seed, institutes } = options;
  const memory = createMemory();
  const random = createRandom(seed ^ 0x5eed);
  const changedComnrs = new Map<string, readonly CommunicationNumber[]>([
    [informatLandmarks.people.active, [homePhone]],
  ]);
  let grouped: ReadonlyMap<string, readonly Interruption[]> | undefined;

  const people = once(() => Array.from({ length: options.people }, (_, index) => createPerson(index, options)));
  const byId = once(() => new Map(people().map((person) => [person.personId, person])));
  const interruptions = once(() => {
    const standIn = byId().get(informatLandmarks.people.primary);
    const substituteId = standIn === undefined ? '' : firstAssignmentId(seed, standIn, 2023);
    const landmarks = createLandmarkInterruptions(institutes[0], substituteId);
    const others = people().flatMap((person) =>
      createInterruptions(person, seed).map((leave) => withStandIn(leave, people()[person.index + 1], seed)),
    );
    return new Map([...landmarks, ...others].map((interruption) => [interruption.doId, interruption]));
  });

  return {
    seed,
    institutes,
    people,
    person: (id) => byId().get(id),
    interruptions,
    interruptionsOf: (personId) => {
      grouped ??= groupByPerson(interruptions().values());
      return grouped.get(personId) ?? [];
    },
    attachments: new Map(),
    comnrsOf: (person) => changedComnrs.get(person.personId) ?? person.personalia.comnrs,
    newGuid: random.guid,
    setComnrs: (person, comnrs) => void changedComnrs.set(person.personId, comnrs),
    remember: memory.remember,
    forget: () => {
      grouped = undefined;
      memory.forget();
    },
  };
};
