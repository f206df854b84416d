import { mouscron, zaventem, type Town } from './vacature-words.ts';

export type VacatureLandmark = {
  readonly id: string;
  readonly vdabReference: number;
  /** 0 to 23, the place of the job domain. */
  readonly domain: number;
  readonly experience: number;
  readonly town: Town;
  readonly publishedOn: string;
  readonly title: string;
  readonly origin: string;
  readonly requirements?: string;
};

const purchaser =
  "Are you, as an experience operational purchaser:\n<br/> \n<ul><li>in possession of a Bachelor's or Master's degree or have at least 7-8 years of work experience in the field of sourcing raw materials </li><li>very strong in communication </li><li>understanding the market and know what Supply and Demand is about </li><li>perfectly bilingual: EN-NL or EN-FR </li><li>are an advanced Excel user </li><li>understanding of how ERP (preferably SAP) works<br/><br/>then do not doubt to read further </li>\n</ul>";

const hrxml = 'HRXML_2_4_POSITION_OPENING';
const example = { domain: 0, experience: 4, town: zaventem, origin: hrxml } as const;

/**
 * Vacancies that every size has: the three that the vendor's page finds with jobdomein=JOBCAT01 and postcode=1930, the
 * first with the details shown there (its employer replaced by an invented one), and one that a public v4 client keeps.
 */
export const vacatureLandmarks: readonly VacatureLandmark[] = [
  {
    ...example,
    id: 'a3e007c0-68d3-4fb7-aa35-c36e96ede172',
    vdabReference: 65866999,
    publishedOn: '2022-12-13',
    title: 'Operational purchaser',
    requirements: purchaser,
  },
  {
    ...example,
    id: '9d86dbb5-3cba-4ef5-9172-38c0e6782746',
    vdabReference: 65867000,
    publishedOn: '2022-12-12',
    title: 'Aankoper',
  },
  {
    ...example,
    id: '23fa5224-15f6-4934-98ab-829587a7420e',
    vdabReference: 65867001,
    publishedOn: '2022-12-11',
    title: 'Aankoopassistent',
  },
  {
    id: '9f7886a8-236b-4068-bf02-f03a773f3b4d',
    vdabReference: 51489354,
    domain: 22,
    experience: 2,
    town: mouscron,
    publishedOn: '2012-03-28',
    title: 'Technisch verkoopsadviseur',
    origin: 'VDAB_VACATURE_OPENING',
  },
];
