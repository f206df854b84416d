/**
 * What the vendors document, as templates over paths below their base addresses: reads unless a method leads.
 * Only these are relayed. The placeholders are those of allow-list.ts.
 */

const PDATA_STATISTICS = ['workforce', 'distribution', 'contractors', 'longabsence', 'illness', 'pension', 'carph'];

/** The 19 documented paths of https://infocenter.belgium.be/nl/api-docs. */
export const PDATA_PATHS: readonly string[] = [
  'entities',
  'entities/{id}',
  'entities/{id}/organisms',
  ...PDATA_STATISTICS.map((name) => `entities/{id}/${name}`),
  'organisms',
  'organisms/{id}',
  ...PDATA_STATISTICS.map((name) => `organisms/{id}/${name}`),
];

/** OData 4.01, URL conventions: service document, metadata, set, count, entity by key, navigation, media resource. */
export const ODATA_V4_PATHS: readonly string[] = [
  '',
  '$metadata',
  '{name}',
  '{name}/$count',
  '{name}({guid})',
  '{name}({guid})/{name}',
  '{name}({guid})/TK.DA.GGM.OData.Resource()',
  '{name}/{guid}',
  '{name}/{guid}/{name}',
  '{name}/{guid}/TK.DA.GGM.OData.Resource()',
];

/** OData 3 writes a key as `guid'…'` and a media resource as `$value`. */
export const ODATA_V3_PATHS: readonly string[] = [
  '',
  '$metadata',
  '{name}',
  '{name}/$count',
  "{name}(guid'{guid}')",
  "{name}(guid'{guid}')/{name}",
  "{name}(guid'{guid}')/$value",
];

const INFORMAT_RESOURCES = ['assignments', 'interruptions', 'diplomas', 'appointments', 'photos', 'ownfields'];

/** Informat Personeel v2.9. The two versions of the list of employees share a path. */
export const INFORMAT_PATHS: readonly string[] = [
  'employees',
  'employees/{guid}',
  ...INFORMAT_RESOURCES.flatMap((name) => [`employees/${name}`, `employees/{guid}/${name}`]),
  'PUT employees/{guid}/interruptions/{guid}',
  'DELETE employees/interruptions/{guid}',
  'PUT employees/interruptions/{guid}/attachments/{guid}',
  'DELETE employees/interruptions/{guid}/attachments/{guid}',
  'PUT employees/{guid}/communication-number',
  'DELETE employees/{guid}/communication-number/{guid}',
];

/** VDAB Vacature API, v2 and v4 alike. Asking for several vacancies is a read that POSTs their ids. */
export const VACATURES_PATHS: readonly string[] = [
  'vacatures',
  'POST vacatures',
  'vacatures/bulk',
  'vacatures/initial',
  'vacatures/{id}',
];

/** VDAB names these lists; it shows an address only of driving licences, diplomas and soft skills. */
const REFERENTIE_LISTS = [
  'jobdomeinen',
  'rijbewijzen',
  'diplomas',
  'softskills',
  'studieboom',
  'attesten',
  'sjablonen',
  'competenties',
  'arbeidsstelsels',
  'arbeidsregimes',
  'arbeidscontractduren',
  'arbeidscontracten',
];

/** Each list has a version of its own. */
export const REFERENTIE_PATHS: readonly string[] = REFERENTIE_LISTS.flatMap((name) => [`v1/${name}`, `v2/${name}`]);

/** VDAB Competent, v1 and v2. Economic sectors and proofs of learning are named in the document without a path. */
export const COMPETENT_PATHS: readonly string[] = [
  'search',
  'releases',
  'releases/{release}',
  'releases/{release}/occupationalprofiles',
  'releases/{release}/occupationalprofiles/{id}',
  'releases/{release}/technicalcompetences',
  'releases/{release}/technicalcompetences/{id}',
  'releases/{release}/technicalcompetences/{id}/occupationalprofiles/used',
  'releases/{release}/softskills',
  'releases/{release}/softskills/{id}',
];
