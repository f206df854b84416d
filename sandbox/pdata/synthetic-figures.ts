import { createRandom, type Random } from '../random.ts';
import { statistics, synthetic, type FigureRow, type Statistic } from './figure-row.ts';

/** Whose figures are made up: `heads` scales them, `seed` and `id` make them repeatable. */
export type Subject = { readonly id: number; readonly heads: number; readonly seed: number };

type Part = readonly [criterion: string, nl: string, fr: string, share: number];

const workforceParts: readonly Part[] = [
  ['total', 'Totaal', 'Total', 1],
  ['sex', 'Vrouwen', 'Femmes', 0.54],
  ['sex', 'Mannen', 'Hommes', 0.46],
  ['statute', 'Statutair', 'Statutaire', 0.72],
  ['statute', 'Contractueel', 'Contractuel', 0.28],
  ['language', 'Nederlands', 'Néerlandais', 0.53],
  ['language', 'Frans', 'Français', 0.47],
  ['level', 'A', 'A', 0.34],
  ['level', 'B', 'B', 0.24],
  ['level', 'C', 'C', 0.29],
  ['level', 'D', 'D', 0.13],
  ['age', '-30', '-30', 0.08],
  ['age', '30-39', '30-39', 0.21],
  ['age', '40-49', '40-49', 0.27],
  ['age', '50-59', '50-59', 0.32],
  ['age', '60+', '60+', 0.12],
];

const contractorParts = workforceParts
  .filter(([criterion]) => criterion !== 'statute')
  .map(([criterion, nl, fr, share]): Part => [criterion, nl, fr, share * 0.28]);

const absenceParts: readonly Part[] = [
  ['reason', 'Loopbaanonderbreking', 'Interruption de carrière', 0.031],
  ['reason', 'Langdurige ziekte', 'Maladie de longue durée', 0.024],
  ['reason', 'Ouderschapsverlof', 'Congé parental', 0.017],
  ['reason', 'Opdracht', 'Mission', 0.006],
  ['reason', 'Disponibiliteit', 'Disponibilité', 0.004],
];

const pensionParts: readonly Part[] = [
  ['reason', 'Leeftijdsgrens', "Limite d'âge", 0.017],
  ['reason', 'Vervroegd pensioen', 'Retraite anticipée', 0.009],
  ['reason', 'Medische ongeschiktheid', 'Inaptitude médicale', 0.003],
  ['reason', 'Overlijden', 'Décès', 0.001],
];

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** A count under five can point to a person, so it is left out as a publisher would. */
const toSafeCount = (count: number): number | null => (count < 5 ? null : count);

const vary = (random: Random, value: number): number => Math.round(value * (1 + random.int(-40, 40) / 1000));

const toPartRows =
  (parts: readonly Part[]) =>
  (random: Random, { heads }: Subject): readonly FigureRow[] =>
    years.flatMap((year) =>
      parts.map(([criterion, nl, fr, share]) => ({
        year,
        criterion,
        value_nl: nl,
        value_fr: fr,
        count: toSafeCount(vary(random, heads * share)),
        unit: 'heads',
        ...synthetic,
      })),
    );

const groups = [
  ['Hoofdbestuur', 'Administration centrale', 0.6],
  ['Buitendiensten', 'Services extérieurs', 0.4],
] as const;

const cells = groups.flatMap((group) =>
  (['A', 'B', 'C', 'D'] as const).flatMap((level) => (['V', 'M'] as const).map((sex) => ({ group, level, sex }))),
);

const toDistributionRows = (random: Random, { heads }: Subject): readonly FigureRow[] =>
  years.flatMap((year) =>
    cells.map(({ group: [nl, fr, share], level, sex }) => {
      const count = toSafeCount(vary(random, (heads * share) / 8));
      return {
        year,
        group_nl: nl,
        group_fr: fr,
        level,
        sex,
        count,
        share_percent: count === null ? null : Math.round((count / heads) * 10_000) / 100,
        unit: 'heads',
        ...synthetic,
      };
    }),
  );

const toIllnessRows = (random: Random, { heads }: Subject): readonly FigureRow[] =>
  [2023, 2024, 2025].flatMap((year) =>
    months.map((month) => ({
      year,
      period: `${year}-${month}`,
      criterion: 'sick_days',
      value_nl: 'Totaal',
      value_fr: 'Total',
      value: toSafeCount(vary(random, heads * 1.3)),
      unit: 'days',
      ...synthetic,
    })),
  );

const toCarphRows = (random: Random, { heads }: Subject): readonly FigureRow[] =>
  [2023, 2024, 2025].map((year) => {
    const count = toSafeCount(vary(random, heads * 0.012));
    const rate = count === null ? null : Math.round((count / heads) * 10_000) / 100;
    return { year, rate_percent: rate, quota_percent: 3, count, ...synthetic };
  });

const makers: Readonly<Record<Statistic, (random: Random, subject: Subject) => readonly FigureRow[]>> = {
  workforce: toPartRows(workforceParts),
  distribution: toDistributionRows,
  contractors: toPartRows(contractorParts),
  longabsence: toPartRows(absenceParts),
  illness: toIllnessRows,
  pension: toPartRows(pensionParts),
  carph: toCarphRows,
};

/** Made-up figures, the same for the same seed, organisation and statistic whatever else was asked. */
export const toSyntheticRows = (statistic: Statistic, subject: Subject): readonly FigureRow[] =>
  makers[statistic](createRandom(subject.seed * 7919 + subject.id * 31 + statistics.indexOf(statistic)), subject);

/** A distribution over `rows` made-up municipalities: as long as a test of large results needs. */
export const toLargeDistribution = (rows: number, seed: number): readonly FigureRow[] => {
  const random = createRandom(seed);
  return Array.from({ length: rows }, (_, index) => {
    const number = String(index + 1).padStart(6, '0');
    return {
      year: 2013 + (index % 13),
      group_nl: `Proefgemeente ${number}`,
      group_fr: `Commune d'essai ${number}`,
      level: ['A', 'B', 'C', 'D'][index % 4] ?? 'A',
      sex: index % 2 === 0 ? 'V' : 'M',
      count: random.int(5, 9000),
      share_percent: random.int(1, 10_000) / 100,
      unit: 'heads',
      ...synthetic,
    };
  });
};
