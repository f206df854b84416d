import { type FigureRow, type Statistic } from './figure-row.ts';

const vrt2013 = 'https://www.vrt.be/vrtnws/nl/2013/07/08/aantal_federale_ambtenarenzaktonderde80000-1-1673179/';
const standaard2013 = 'https://www.standaard.be/cnt/dmf20130922_00753344';
const acv2023 = 'hetacv.be, 22 May 2023: Aantal federale ambtenaren kent lichte stijging';
const bosa2022 = 'https://bosa.belgium.be/en/key-staff-figures';
const bcaph = 'BCAPH evaluation reports (news.belgium.be 2013 and 2016, fedweb.belgium.be 2016, bosa.belgium.be 2022)';
const artsenkrant = 'artsenkrant.com, article 6311 (carph per organisation, 2012)';
const health2020 =
  'https://www.health.belgium.be/nl/news/de-ziektecijfers-bij-federale-ambtenaren-2020-een-uitzonderlijk-jaar-wegens-de-covid-19-crisis';
const nieuwsblad2018 = 'https://www.nieuwsblad.be/cnt/dmf20181108_03924720';

type Count = readonly [year: number, criterion: string, nl: string, fr: string, count: number];

const toCounts = (unit: string, source: string, counts: readonly Count[]): readonly FigureRow[] =>
  counts.map(([year, criterion, nl, fr, count]) => ({
    year,
    criterion,
    value_nl: nl,
    value_fr: fr,
    count,
    unit,
    origin: 'published',
    source,
  }));

// Sums do not close in the publications themselves (60 546 + 18 132 is not 79 136); they stay as published.
const wholeWorkforce: readonly FigureRow[] = [
  ...toCounts('heads', vrt2013, [
    [2011, 'total', 'Totaal', 'Total', 81_124],
    [2012, 'total', 'Totaal', 'Total', 79_136],
    [2012, 'sex', 'Vrouwen', 'Femmes', 41_742],
    [2012, 'sex', 'Mannen', 'Hommes', 37_394],
    [2012, 'statute', 'Statutair', 'Statutaire', 60_546],
    [2012, 'statute', 'Contractueel', 'Contractuel', 18_132],
    [2012, 'language', 'Nederlands', 'Néerlandais', 42_214],
    [2012, 'language', 'Frans', 'Français', 36_919],
    [2012, 'age', '30-39', '30-39', 16_179],
    [2012, 'age', '40-49', '40-49', 22_181],
    [2012, 'age', '50-59', '50-59', 29_043],
    [2012, 'age', '60+', '60+', 4776],
    [2012, 'age', '65+', '65+', 108],
    [2012, 'telework', 'Telewerkers', 'Télétravailleurs', 3793],
  ]),
  ...toCounts('fte', standaard2013, [
    [2008, 'corps', 'Ministeries en parastatalen', 'Ministères et parastataux', 74_102],
    [2012, 'corps', 'Ministeries en parastatalen', 'Ministères et parastataux', 70_554],
    [2008, 'corps', 'Bijzondere korpsen', 'Corps spéciaux', 66_584],
    [2012, 'corps', 'Bijzondere korpsen', 'Corps spéciaux', 58_928],
  ]),
  ...toCounts('fte', acv2023, [
    [2021, 'total', 'Totaal', 'Total', 59_317],
    [2022, 'total', 'Totaal', 'Total', 60_524],
    [2021, 'statute', 'Vast', 'Permanent', 48_382],
    [2022, 'statute', 'Vast', 'Permanent', 49_699],
  ]),
];

const organismWorkforce: Readonly<Record<number, readonly FigureRow[]>> = {
  10203: toCounts('heads', bosa2022, [[2022, 'total', 'Totaal', 'Total', 1144]]),
  10209: toCounts('fte', acv2023, [
    [2021, 'total', 'Totaal', 'Total', 5724],
    [2022, 'total', 'Totaal', 'Total', 5924],
  ]),
  10242: toCounts('fte', acv2023, [
    [2021, 'total', 'Totaal', 'Total', 19_493],
    [2022, 'total', 'Totaal', 'Total', 19_912],
  ]),
};

const toRate = (year: number, rate: number, source: string): FigureRow => ({
  year,
  rate_percent: rate,
  quota_percent: 3,
  count: null,
  origin: 'published',
  source,
});

const wholeCarph: readonly FigureRow[] = (
  [
    [2009, 0.9],
    [2010, 1.28],
    [2011, 1.37],
    [2012, 1.54],
    [2013, 1.57],
    [2014, 1.39],
    [2015, 1.32],
    [2016, 1.44],
    [2020, 1.22],
    [2021, 1.06],
    [2022, 1.09],
  ] as const
).map(([year, rate]) => toRate(year, rate, bcaph));

const organismCarph: Readonly<Record<number, readonly FigureRow[]>> = {
  10213: [toRate(2012, 3.84, artsenkrant)],
  10221: [toRate(2012, 3.16, artsenkrant)],
  10253: [toRate(2012, 4.16, artsenkrant)],
  10261: [toRate(2012, 3.52, artsenkrant)],
};

type Measure = readonly [year: number, criterion: string, nl: string, fr: string, value: number, unit: string];

const toMeasures = (source: string, measures: readonly Measure[]): readonly FigureRow[] =>
  measures.map(([year, criterion, nl, fr, value, unit]) => ({
    year,
    period: String(year),
    criterion,
    value_nl: nl,
    value_fr: fr,
    value,
    unit,
    origin: 'published',
    source,
  }));

const wholeIllness: readonly FigureRow[] = [
  ...toMeasures(nieuwsblad2018, [
    [2017, 'absence_rate', 'Totaal', 'Total', 6.15, 'percent'],
    [2016, 'sick_staff', 'Totaal', 'Total', 58_302, 'heads'],
    [2017, 'sick_staff', 'Totaal', 'Total', 55_747, 'heads'],
  ]),
  ...toMeasures(health2020, [
    [2019, 'absence_rate', 'Totaal', 'Total', 6.57, 'percent'],
    [2020, 'absence_rate', 'Totaal', 'Total', 6.23, 'percent'],
    [2020, 'absence_rate', 'Vrouwen', 'Femmes', 6.98, 'percent'],
    [2020, 'absence_rate', 'Mannen', 'Hommes', 5.35, 'percent'],
    [2020, 'absence_rate', '60-65 jaar', '60-65 ans', 9.53, 'percent'],
    [2020, 'absence_rate', 'Niveau D', 'Niveau D', 10.7, 'percent'],
    [2019, 'never_absent', 'Totaal', 'Total', 32.8, 'percent'],
    [2020, 'never_absent', 'Totaal', 'Total', 36.9, 'percent'],
    [2019, 'average_duration', 'Totaal', 'Total', 7.7, 'days'],
    [2020, 'average_duration', 'Totaal', 'Total', 9.8, 'days'],
    [2020, 'covid_days', 'Totaal', 'Total', 91_735, 'days'],
  ]),
];

const wholeContractors: readonly FigureRow[] = toCounts('heads', vrt2013, [[2012, 'total', 'Totaal', 'Total', 18_132]]);

/** The figures that were really published for the whole (`undefined`) or for one organisation. */
export const toPublishedRows = (statistic: Statistic, organismId: number | undefined): readonly FigureRow[] => {
  const whole: Partial<Record<Statistic, readonly FigureRow[]>> = {
    workforce: wholeWorkforce,
    carph: wholeCarph,
    illness: wholeIllness,
    contractors: wholeContractors,
  };
  const perOrganism: Partial<Record<Statistic, Readonly<Record<number, readonly FigureRow[]>>>> = {
    workforce: organismWorkforce,
    carph: organismCarph,
  };
  return (organismId === undefined ? whole[statistic] : perOrganism[statistic]?.[organismId]) ?? [];
};
