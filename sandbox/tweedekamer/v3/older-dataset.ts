import { type Dataset } from '../store.ts';
import { toOlderMatters, toOlderPapers } from './older-matters.ts';
import { toOlderPeople } from './older-people.ts';

/** The same data in the tables of v3/1.0. What hangs on a deleted row is deleted with it. */
export const toOlderDataset = ({ rows, pairs, buried }: Dataset): Dataset => {
  const people = toOlderPeople(rows);
  const papers = toOlderPapers(rows, pairs);
  const older = {
    ...people,
    ...toOlderMatters(rows),
    ...papers,
    Bestand: [...(people['Bestand'] ?? []), ...(papers['Bestand'] ?? [])],
  };
  const orphans = Object.values(older)
    .flat()
    .filter(({ Eigenaar }) => typeof Eigenaar === 'string' && buried.has(Eigenaar))
    .map(({ Id }) => String(Id));
  return { rows: older, pairs, buried: new Set([...buried, ...orphans]) };
};
