import { type Row } from '../model/entity-type.ts';
import { midnight, type Made, type Maker } from './maker.ts';
import { type Member } from './parties.ts';

export type Committee = Row & { readonly Id: string };
export type Committees = { readonly all: readonly Committee[]; readonly made: Made };

const names = [
  ['FIN', 'Financiën', 'Finance'],
  ['BiZa', 'Binnenlandse Zaken', 'the Interior'],
  ['BuZa', 'Buitenlandse Zaken', 'Foreign Affairs'],
  ['DEF', 'Defensie', 'Defence'],
  ['DIZA', 'Digitale Zaken', 'Digital Affairs'],
  ['EZ', 'Economische Zaken', 'Economic Affairs'],
  ['EU', 'Europese Zaken', 'European Affairs'],
  ['I&W', 'Infrastructuur en Waterstaat', 'Infrastructure and Water Management'],
  ['J&V', 'Justitie en Veiligheid', 'Justice and Security'],
  ['KGG', 'Klimaat en Groene Groei', 'Climate Policy and Green Growth'],
  ['LVVN', 'Landbouw, Visserij, Voedselzekerheid en Natuur', 'Agriculture, Fisheries, Food Security and Nature'],
  ['OCW', 'Onderwijs, Cultuur en Wetenschap', 'Education, Culture and Science'],
  ['SZW', 'Sociale Zaken en Werkgelegenheid', 'Social Affairs and Employment'],
  ['VWS', 'Volksgezondheid, Welzijn en Sport', 'Health, Welfare and Sport'],
  ['VRO', 'Volkshuisvesting en Ruimtelijke Ordening', 'Housing and Spatial Planning'],
] as const;

const makeCommittee = (maker: Maker, [short, dutch, english]: (typeof names)[number], index: number): Committee =>
  maker.row({
    Nummer: 300 + index,
    Soort: 'Algemeen',
    Afkorting: short,
    NaamNL: `Vaste commissie voor ${dutch}`,
    NaamEN: `Committee on ${english}`,
    NaamWebNL: dutch,
    NaamWebEN: english,
    Inhoudsopgave: 'Vaste commissies',
    DatumActief: midnight('2010-10-14'),
    DatumInactief: null,
  });

const toRole = (weight: number): string => ['Voorzitter', 'Ondervoorzitter'][weight] ?? 'Lid';

type Chair = { readonly seat: Row & { readonly Id: string }; readonly index: number };

const makeTerm = (maker: Maker, { seat, index }: Chair, { person }: Member): Row =>
  maker.row({
    Functie: toRole(index),
    Van: midnight(maker.day('2025-11-18', '2026-09-30')),
    TotEnMet: maker.random.chance(0.12) ? midnight(maker.day('2026-10-01', '2026-11-20')) : null,
    CommissieZetel_Id: seat.Id,
    Persoon_Id: person.Id,
  });

/** Committees of twenty seats, each held by a member and by a deputy. Some terms have ended. */
export const makeCommittees = (maker: Maker, members: readonly Member[]): Committees => {
  const all = names.map((name, index) => makeCommittee(maker, name, index));
  const chairs = all.flatMap((committee) =>
    Array.from({ length: 20 }, (_, index) => ({
      seat: maker.row({ Gewicht: index + 1, Commissie_Id: committee.Id }),
      index,
    })),
  );
  const seat = (): readonly Row[] => chairs.map((chair) => makeTerm(maker, chair, maker.random.pick(members)));
  return {
    all,
    made: {
      rows: {
        Commissie: all,
        CommissieZetel: chairs.map((chair) => chair.seat),
        CommissieZetelVastPersoon: seat(),
        CommissieZetelVervangerPersoon: seat(),
      },
      pairs: {},
    },
  };
};
