import { createRandom } from '../../random.ts';
import { type Row } from '../model/entity-type.ts';
import { type Dataset } from '../store.ts';
import { makeCommittees, type Committee } from './committees.ts';
import { landmarkRows, landmarks, laterRows } from './landmarks.ts';
import { makeLesserSets } from './lesser-sets.ts';
import { createMaker, mergeMade, type Made, type Maker } from './maker.ts';
import { makeMatters } from './matters.ts';
import { makeMeetings } from './meetings.ts';
import { makeDocuments, makePromises } from './papers.ts';
import { makeParties } from './parties.ts';
import { makePastYears } from './past-years.ts';
import { makePeople } from './people.ts';
import { makeRegisters } from './registers.ts';
import { makeVotes } from './votes.ts';

export type DatasetOptions = {
  readonly seed: number;
  /** 1 is about 2 000 matters, meetings and documents; the 150 seats stay whatever the scale. */
  readonly scale: number;
};

type Living = { readonly made: Made; readonly committees: readonly Committee[] };

const makeLiving = (maker: Maker): Living => {
  const people = makePeople(maker);
  const parties = makeParties(maker, people);
  const committees = makeCommittees(maker, parties.members);
  const matters = makeMatters(maker, parties.members);
  const meetings = makeMeetings(maker, committees.all, parties.members);
  const made = mergeMade([
    landmarkRows,
    people.made,
    makeRegisters(maker, people),
    parties.made,
    committees.made,
    matters.made,
    meetings.made,
    makeVotes(
      maker,
      { matters: matters.all, meetings: meetings.all },
      { parties: parties.active, members: parties.members, pastParties: parties.past },
    ),
    makeDocuments(maker, matters.all, parties.members),
    makePromises(maker, meetings.all, { ministers: people.ministers, members: parties.members }),
  ]);
  return { made, committees: committees.all };
};

/** Copies of a fiftieth of the rows, to be buried: their relations stay, so they turn up in expands. */
const makeDeleted = (maker: Maker, rows: readonly Row[]): readonly Row[] =>
  Array.from({ length: Math.ceil(rows.length / 50) }, () => {
    const { Id, GewijzigdOp, ApiGewijzigdOp, Verwijderd, ...values } = rows[maker.random.int(0, rows.length - 1)] ?? {};
    return maker.row(values);
  });

const hasDeletions = (type: string): boolean => type !== 'ToegezegdAan';

/** Makes all rows. The same seed and scale always give the same rows. */
export const createDataset = ({ seed, scale }: DatasetOptions): Dataset => {
  const maker = createMaker(createRandom(seed), scale);
  const { made, committees } = makeLiving(maker);
  const { rows } = made;
  const lesser = makeLesserSets(seed, made);
  const past = mergeMade([makePastYears(seed, committees), laterRows]).rows;
  const buried = new Set<string>([landmarks.deletedPerson]);
  const all = Object.entries(rows).map(([type, living]) => {
    const deleted = hasDeletions(type) ? makeDeleted(maker, living) : [];
    for (const row of deleted) buried.add(String(row['Id']));
    return [type, [...living, ...deleted, ...(past[type] ?? [])]] as const;
  });
  return {
    rows: { ...Object.fromEntries(all), ...lesser.rows },
    pairs: { ...made.pairs, ...lesser.pairs },
    buried,
  };
};
