import {
  contractDurations,
  contracts,
  drivingLicences,
  jobDomains,
  studyLevels,
  workRegimes,
  workSystems,
  type Coded,
} from '../vdab/reference-codes.ts';

const toNumbered = (prefix: string, labels: readonly string[]): readonly Coded[] =>
  labels.map((label, index) => ({ code: `${prefix}${index + 1}`, label }));

const diplomaKinds = ['Bachelor', 'Master', 'Graduaat', 'Secundair onderwijs', 'Specialisatiejaar'] as const;
const diplomaFields = [
  'boekhouden',
  'bouw',
  'informatica',
  'onderwijs',
  'verpleegkunde',
  'voeding',
  'tuinbouw',
] as const;

/** Made up, like the certificates and soft skills below: only the kinds of list are documented. */
export const diplomas: readonly Coded[] = toNumbered(
  'DIP',
  diplomaKinds.flatMap((kind) => diplomaFields.map((field) => `${kind} ${field}`)),
);

const certificates = toNumbered('ATT', ['Attest heftruckchauffeur', 'VCA Basis', 'Attest EHBO', 'Attest HACCP']);
const softSkills = toNumbered('SS', ['Assertiviteit', 'Coachen', 'Resultaatgerichtheid', 'Zin voor samenwerking']);
const competences = toNumbered('COMP', ['Landbouwvoertuigen besturen', 'Dieren verzorgen', 'Haar knippen']);
const templates = toNumbered('SJ', ['Aankoper', 'Kapper', 'Verkoper']);

/** By address below the base. Only rijbewijzen, diplomas and softskills were seen; the others are analogy. */
export const referenceLists: Readonly<Record<string, readonly Coded[]>> = {
  'v1/jobdomeinen': jobDomains,
  'v1/rijbewijzen': drivingLicences,
  'v1/studieboom': studyLevels,
  'v1/attesten': certificates,
  'v1/softskills': softSkills,
  'v1/competenties': competences,
  'v1/sjablonen': templates,
  'v1/arbeidsstelsels': workSystems,
  'v1/arbeidsregimes': workRegimes,
  'v1/arbeidscontractduren': contractDurations,
  'v1/arbeidscontracten': contracts,
};
