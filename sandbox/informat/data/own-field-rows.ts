import { createRandom } from '../../random.ts';
import { randomFor, type Person } from './person.ts';
import { type Place } from './employment.ts';

type Row = Readonly<Record<string, unknown>>;

/** A field a school defined for itself, in one structure or in all. */
type OwnField = {
  readonly naam: string;
  readonly dataType: 'Tekst' | 'Getal' | 'Datum';
  /** 1 personal, 2 employment. */
  readonly rubriek: 1 | 2;
  readonly structure?: string;
  readonly toValue: (number: number) => unknown;
};

const fields: readonly OwnField[] = [
  { naam: 'kastnummer', dataType: 'Getal', rubriek: 1, toValue: (number) => String(number) },
  { naam: 'nummerplaat', dataType: 'Tekst', rubriek: 1, structure: '311', toValue: (number) => `0-XXX-${number}` },
  { naam: 'badge sinds', dataType: 'Datum', rubriek: 2, toValue: (number) => `2023-09-${10 + (number % 20)}` },
  // One client met values that are no text.
  { naam: 'sleutels', dataType: 'Getal', rubriek: 2, structure: '211', toValue: (number) => number % 7 },
  { naam: 'opmerking', dataType: 'Tekst', rubriek: 2, toValue: (number) => (number % 3 === 0 ? null : '=1+1') },
];

/** The own fields of a person. Those of one structure are only linked to that structure of the school. */
export const toOwnFieldRows = (person: Person, { institute, structure }: Place, seed: number): readonly Row[] => {
  const random = randomFor(seed, person.index, 7);
  const kept = fields.map((field, index) => ({
    field,
    number: random.int(100, 999),
    vvId: createRandom(Number(institute) + 31 * index).guid(),
    isFilled: person.index === 0 || random.chance(0.6),
  }));
  return kept
    .filter(({ field, isFilled }) => {
      const isLinked = structure === undefined || field.structure === undefined || field.structure === structure;
      return isFilled && isLinked;
    })
    .map(({ field, number, vvId }) => ({
      personId: person.personId,
      vvId,
      naam: field.naam,
      waarde: field.toValue(number),
      dataType: field.dataType,
      rubriek: field.rubriek,
    }));
};
