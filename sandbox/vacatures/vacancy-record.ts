import { type Random } from '../random.ts';
import {
  contractDurations,
  contracts,
  drivingLicences,
  experiences,
  jobDomains,
  languageLevels,
  studyLevels,
  workRegimes,
  workSystems,
  type Coded,
} from '../vdab/reference-codes.ts';
import { createVacancyRandom, toIso, type Catalogue, type Facts } from './catalogue.ts';
import { vacatureLandmarks } from './vacature-landmarks.ts';
import {
  companies,
  companyKinds,
  competences,
  familyNames,
  givenNames,
  mouscron,
  occupations,
  streets,
  towns,
  zaventem,
  type Town,
} from './vacature-words.ts';

export type VersionName = 'v2' | 'v4';
export type VacancyRecord = Readonly<Record<string, unknown>>;

export type RecordContext = { readonly catalogue: Catalogue; readonly seed: number; readonly version: VersionName };

type Maker = RecordContext & {
  readonly facts: Facts;
  readonly random: Random;
  /** A code as this version sends it: `{code, label}` in v4, the bare code in v2. */
  readonly coded: (code: Coded) => unknown;
};

const nowhere: Coded = { code: '', label: '' };

export const townOf = (postcode: string): Town | undefined =>
  [zaventem, mouscron, ...towns].find((town) => town.postcode === postcode);

/** Numbers that begin with 09 were never given out, so no employer can be meant by one. */
const toEnterpriseNumber = (random: Random): string => {
  const first = 9_000_000 + random.int(0, 999_999);
  return `0${first}${String(97 - (first % 97)).padStart(2, '0')}`;
};

const supplierTypes = ['GEWONE_BEDRIJVEN', 'INTERMEDIAIREN', 'DERDENLEVERANCIERS'] as const;

export const toSupplier = (seed: number, { index }: Facts): VacancyRecord => {
  const random = createVacancyRandom(seed, index, 4);
  return {
    kboNummer: toEnterpriseNumber(random),
    naam: `${random.pick(companies)} ${random.pick(companyKinds)} BV`,
    prioriteit: index === 0 ? 1 : random.int(1, 3),
    type: index < 3 ? 'INTERMEDIAIREN' : random.pick(supplierTypes),
  };
};

export const occupationOf = ({ domain, occupation }: Facts): Coded => ({
  code: `BRP${domain * 2 + occupation + 100}`,
  label: occupations[domain]?.[occupation] ?? '',
});

export const competenceOf = ({ index }: Facts): Coded => {
  const place = index % competences.length;
  return { code: `CMP${place + 1}`, label: competences[place] ?? '' };
};

export const vdabReferenceOf = ({ index }: Facts): number =>
  vacatureLandmarks[index]?.vdabReference ?? 70_000_000 + index;

const toReference = ({ facts, random }: Maker): VacancyRecord => ({
  interneReferentie: facts.id,
  vdabReferentie: vdabReferenceOf(facts),
  ...(facts.index === 0 ? { hrxmlReferentie: '479-1430-VDAB-BE-131212' } : {}),
  ...(facts.index > 3 && random.chance(0.3) ? { externeReferentie: `ZB-${facts.index}` } : {}),
});

const toFunction = ({ facts, coded, version }: Maker): VacancyRecord => {
  const occupation = occupationOf(facts);
  const title = vacatureLandmarks[facts.index]?.title ?? occupation.label;
  const experience = coded(experiences[facts.experience] ?? nowhere);
  return {
    functieTitel: title,
    omschrijving: `<p>Als <strong>${title}</strong> werk je mee aan:</p>\n<ul><li>${competenceOf(facts).label}</li><li>R&amp;D &euro; 100 budget</li></ul><br/>Interesse?&nbsp;Solliciteer!`,
    jobdomeinen: [coded(jobDomains[facts.domain] ?? nowhere)],
    beroepsprofiel: {
      code: occupation.code,
      ...(version === 'v4' ? { label: occupation.label } : {}),
      ervaring: experience,
    },
  };
};

const toAgreement = ({ random, coded, facts }: Maker): VacancyRecord => {
  const least = random.int(2000, 4500);
  const hasPay = random.chance(0.3);
  return {
    arbeidsContract: coded(random.pick(contracts)),
    arbeidsContractDuur: coded(random.pick(contractDurations)),
    arbeidsRegime: coded(random.pick(workRegimes)),
    arbeidsStelsel: [coded(random.pick(workSystems))],
    aantalDagen: random.chance(0.5) ? random.int(1, 5) : null,
    aantalUur: random.chance(0.5) ? random.int(12, 40) : null,
    minimumBrutoLoon: hasPay ? least : null,
    maximumBrutoLoon: hasPay ? least + 500.5 : null,
    vermoedelijkeStartdatum: random.chance(0.4) ? toIso(facts.publishedAt + 14 * 1440).slice(0, 10) : null,
    extra: random.chance(0.6) ? 'Maaltijdcheques van &euro; 8<br/>Fietsvergoeding' : null,
  };
};

const toAddress = ({ random, version }: Maker, town: Town | undefined): VacancyRecord => ({
  straat: random.pick(streets),
  huisnummer: String(random.int(1, 250)),
  ...(random.chance(0.2) ? { busnummer: `0${random.int(1, 9)}` } : {}),
  postcode: town?.postcode,
  gemeente: town?.name,
  landCode: 'BE',
  ...(version === 'v4' ? { provincie: town?.province } : { regioCode: town?.province.code }),
  locatie: { latitude: town?.latitude, longitude: town?.longitude },
});

const toContact = ({ random }: Maker): VacancyRecord => {
  const [given, family] = [random.pick(givenNames), random.pick(familyNames)];
  return {
    naam: `${given} ${family}`,
    aanspreking: random.pick(['Mevrouw', 'De heer']),
    functie: 'Rekruteerder',
    telefoonNummer: `02 000 ${random.int(10, 99)} ${random.int(10, 99)}`,
    fax: null,
    email: `${given}.${family}@werkgever.example`.toLowerCase(),
  };
};

const toProcedure = (maker: Maker): VacancyRecord => {
  const { random, facts } = maker;
  return {
    cvGewenst: random.chance(0.8),
    motivatiebriefGewenst: random.chance(0.4),
    omschrijving: random.chance(0.3) ? 'Stuur je CV naar<br/>de contactpersoon.' : null,
    sollicitatieAdres: random.chance(0.3) ? toAddress(maker, townOf(facts.postcode)) : null,
    contactpersoon: random.chance(0.7) ? toContact(maker) : null,
    sollicitatieVia: {
      webformulier: random.chance(0.6) ? `https://vacatures.werkgever.example/${facts.index}` : null,
      email: random.chance(0.6) ? 'jobs@werkgever.example' : null,
      telefoon: random.chance(0.3) ? '02 000 12 34' : null,
      fax: null,
      brief: random.chance(0.2),
      persoonlijkAanmelden: random.chance(0.1),
      extraInfoProcedure: null,
    },
  };
};

const languages = ['Nederlands', 'Frans', 'Engels'] as const;

/** v4 as clients read it. What stands in a v2 profile is not documented: the same texts under plural names. */
const toProfile = ({ random, version, facts }: Maker): VacancyRecord => {
  const [language, level] = [random.pick(languages), random.pick(languageLevels)];
  const [licence, study] = [random.pick(drivingLicences), random.pick(studyLevels)];
  if (version === 'v2') {
    return { talen: [{ taal: language, niveau: level.code }], rijbewijzen: [licence.code], studies: [study.code] };
  }
  return {
    vereisten: [
      { type: 'talen', code: language.slice(0, 2).toUpperCase(), label: language, score: level },
      ...(random.chance(0.5) ? [{ type: 'rijbewijs', code: licence.code, label: licence.label }] : []),
      ...(random.chance(0.5) ? [{ type: 'studie', diplomaNiveau: study }] : []),
      { type: 'competentie', ...competenceOf(facts) },
      ...(random.chance(0.5) ? [{ type: 'softskill', code: 'SS1', label: 'Resultaatgerichtheid' }] : []),
    ],
  };
};

const toDoubles = ({ facts, catalogue, version }: Maker): VacancyRecord => {
  if (facts.parent === undefined) return { dubbelIds: [] };
  const parent = catalogue.at(facts.parent);
  return {
    [version === 'v4' ? 'parentId' : 'parentUuid']: parent.id,
    dubbelIds: [vdabReferenceOf(parent)],
  };
};

const vacancyTypes = ['SJABLOON', 'ONDERWIJS', 'VLAAMSE_OVERHEID_EXTERN'] as const;

const isWhole = ({ index }: Facts): boolean => index < vacatureLandmarks.length;

const fixedKeys: ReadonlySet<string> = new Set(['vacatureReferentie', 'status', 'publicatieDatum']);

/** One in twelve times a part is missing: absent in v2; in v4 null as often. */
const thin = (record: VacancyRecord, { random, version, facts }: Maker): VacancyRecord => {
  if (isWhole(facts)) return record;
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const [isMissing, isNull] = [random.chance(1 / 12), random.chance(0.5)];
    if (fixedKeys.has(key) || !isMissing) return [[key, value] as const];
    return version === 'v4' && isNull ? [[key, null] as const] : [];
  });
  return Object.fromEntries(entries);
};

const toHead = (maker: Maker): VacancyRecord => {
  const { facts, random, seed } = maker;
  const publishedOn = toIso(facts.publishedAt).slice(0, 10);
  const origin = random.pick(['HRXML_2_4_POSITION_OPENING', 'VDAB_VACATURE_OPENING']);
  return {
    vacatureReferentie: toReference(maker),
    status: facts.status,
    aantalJobs: isWhole(facts) ? 1 : random.int(1, 5),
    bron: vacatureLandmarks[facts.index]?.origin ?? origin,
    leverancier: toSupplier(seed, facts),
    publicatieDatum: publishedOn,
    ...(facts.status === 'GEPUBLICEERD' ? {} : { depublicatieDatum: toIso(facts.changedAt).slice(0, 10) }),
    startDatum: publishedOn,
    versie: facts.changedAt === facts.publishedAt ? 0 : random.int(1, 9),
  };
};

const requirements = '<ul><li>Je bent stipt</li>\n<li>Je werkt graag in team</li></ul>';

/** The whole record of a vacancy, as this version sends it. */
export const toVacancyRecord = (facts: Facts, context: RecordContext): VacancyRecord => {
  const coded = (code: Coded): unknown => (context.version === 'v4' ? code : code.code);
  // Each part has chance of its own, so that what one version adds changes nothing else.
  const make = (part: number): Maker => {
    const random = createVacancyRandom(context.seed, facts.index, part);
    return { ...context, facts, random, coded };
  };
  const { random } = make(10);
  const type = random.pick(vacancyTypes);
  const record: VacancyRecord = {
    ...toHead(make(11)),
    vrijeVereiste: vacatureLandmarks[facts.index]?.requirements ?? requirements,
    internationaalOpengesteld: facts.index === 3 || (!isWhole(facts) && random.chance(0.1)),
    functie: toFunction(make(12)),
    profiel: toProfile(make(13)),
    arbeidsovereenkomst: toAgreement(make(14)),
    tewerkstellingsadres: toAddress(make(15), townOf(facts.postcode)),
    sollicitatieprocedure: toProcedure(make(16)),
    assistentie: { irmAssistentie: { irmRegioCodes: [] } },
    dubbels: toDoubles(make(17)),
    ...(context.version === 'v2' && random.chance(0.2) ? { vacatureType: type } : {}),
  };
  return thin(record, make(18));
};
