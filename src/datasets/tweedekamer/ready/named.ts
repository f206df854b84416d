import type { TweedekamerClient } from '../../../clients/tweedekamer/index.ts';
import { SourceError } from '../../../core/errors.ts';
import type { Cell, Table } from '../../../core/table.ts';
import type { Call } from '../../call.ts';
import { heldOn, quoted } from './conditions.ts';
import { readReady } from './read-ready.ts';

/** How something is read beside what was asked: whole, and without a word of its progress. */
const aside = ({ signal, fresh }: Call): Call => ({ signal, fresh });

/** Rows as records: these tables are ours, and small. */
export const recordsOf = ({ columns, rows }: Table): readonly Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? ''])));

export type Seat = {
  readonly person: string;
  readonly party: string;
  readonly partyId: string;
  /** Of the seat itself; of the person in a version that has no seats. */
  readonly seatId: string;
};

/** Who holds a seat of which party, on a day or now. Whoever leaves and whoever follows may both hold it on one day. */
export async function seatsOn(
  client: TweedekamerClient,
  day: string | undefined,
  call: Call,
): Promise<readonly Seat[]> {
  const table = await readReady(
    client,
    {
      entity: 'FractieZetelPersoon',
      columns: ['Persoon_Id', 'FractieZetel.Fractie.Id', 'FractieZetel.Fractie.Afkorting', 'FractieZetel.Id'],
      conditions: heldOn(day),
    },
    aside(call),
  );
  return table.rows.map(([person, partyId, party, seat = person]) => ({
    person: String(person),
    partyId: String(partyId),
    party: String(party),
    seatId: String(seat),
  }));
}

/** All parties there are or were, those of today first. */
export async function parties(
  client: TweedekamerClient,
  call: Call,
): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const table = await readReady(
    client,
    {
      entity: 'Fractie',
      columns: ['Afkorting', 'NaamNL', 'DatumInactief', 'AantalZetels'],
      conditions: ['NaamNL ne null'],
      orderby: 'AantalZetels desc,Afkorting',
    },
    aside(call),
  );
  const all = recordsOf(table).filter(({ Afkorting }) => Afkorting !== '');
  return all.toSorted((a, b) => Number(a['DatumInactief'] !== '') - Number(b['DatumInactief'] !== ''));
}

/**
 * Nothing was found with this name: perhaps nothing is called so.
 * @throws SourceError `invalid-input` when the parliament knows no such name
 */
export async function checkParty(client: TweedekamerClient, party: string | undefined, call: Call): Promise<void> {
  if (party === undefined) return;
  const names = (await parties(client, call)).map(({ Afkorting }) => String(Afkorting));
  if (!names.some((name) => name.toLowerCase() === party.toLowerCase())) throw unknown('party', [...new Set(names)]);
}

/** @throws SourceError `invalid-input` when no committee has this abbreviation or name */
export async function checkCommittee(client: TweedekamerClient, name: string | undefined, call: Call): Promise<void> {
  if (name === undefined) return;
  const filter = isCommittee('', name);
  if ((await client.count({ entity: 'Commissie', filter }, aside(call))) === 0) throw unknown('committee');
}

/** The condition on the committee that a path leads to, such as `CommissieZetel/Commissie/`. */
export const isCommittee = (path: string, name: string): string =>
  `(${path}Afkorting eq ${quoted(name)} or ${path}NaamNL eq ${quoted(name)})`;

export function unknown(field: string, allowed?: readonly string[]): SourceError {
  return new SourceError('tweedekamer', { kind: 'invalid-input', field, problem: 'not-a-choice', allowed });
}

const NAMES = ['Achternaam', 'Roepnaam', 'Tussenvoegsel'];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Ids of the people whose name has all these words in it.
 * @throws SourceError `invalid-input` when there is nobody
 */
export async function peopleNamed(client: TweedekamerClient, name: string, call: Call): Promise<readonly string[]> {
  if (GUID.test(name)) return [name];
  const words = name.toLowerCase().split(/\s+/);
  // The longest word is the rarest; the others are compared here, for the service is slow at comparing texts.
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length);
  const table = await readReady(
    client,
    {
      entity: 'Persoon',
      columns: ['Id', 'Initialen', 'Roepnaam', 'Tussenvoegsel', 'Achternaam'],
      // In a short name that is the word before the surname: `van As`.
      conditions: [`(${NAMES.map((field) => `contains(${field},${quoted(longest)})`).join(' or ')})`],
    },
    aside(call),
  );
  const found = table.rows.filter(([, ...names]) => {
    const whole = names.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  });
  if (found.length === 0) throw unknown('member');
  return found.map(([id]) => String(id));
}
