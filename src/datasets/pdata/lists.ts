import { defineDataset, type Dataset } from '../dataset.ts';
import { entityId, organismId, withinEntity } from './params.ts';

const entities = defineDataset({
  id: 'pdata.entities',
  source: 'pdata',
  functionName: 'PDATA.ENTITIES',
  title: { nl: 'Bestuursniveaus', fr: 'Niveaux de pouvoir', en: 'Levels of government' },
  description: {
    nl: 'De bestuursniveaus waarvoor pdata.be cijfers heeft; nu alleen het geheel van de federale overheidsdiensten.',
    fr: 'Les niveaux de pouvoir couverts par pdata.be ; pour l’instant uniquement l’ensemble des services fédéraux.',
    en: 'The levels of government that pdata.be covers; for now only the federal services as a whole.',
  },
  keywords: {
    nl: 'federale overheid, entiteiten, lijst',
    fr: 'administration fédérale, entités, liste',
    en: 'federal government, entities, list',
  },
  operations: ['GET entities'],
  params: [],
  example: {
    id: 1,
    name_nl: 'Geheel van de federale overheidsdiensten',
    name_fr: 'Ensemble des services publics fédéraux',
  },
  load: ({ pdata }, _, call) => pdata.entities(call),
});

const entity = defineDataset({
  id: 'pdata.entity',
  source: 'pdata',
  functionName: 'PDATA.ENTITY',
  title: { nl: 'Eén bestuursniveau', fr: 'Un niveau de pouvoir', en: 'One level of government' },
  description: {
    nl: 'Wat pdata.be over één bestuursniveau weet, zoals de naam.',
    fr: 'Ce que pdata.be sait d’un niveau de pouvoir, comme son nom.',
    en: 'What pdata.be knows about one level of government, such as its name.',
  },
  keywords: { nl: 'federale overheid, entiteit', fr: 'administration fédérale, entité', en: 'federal, entity' },
  operations: ['GET entities/{id}'],
  params: [entityId],
  example: {
    id: 1,
    name_nl: 'Geheel van de federale overheidsdiensten',
    name_fr: 'Ensemble des services publics fédéraux',
  },
  load: ({ pdata }, { id }, call) => pdata.entity(id, call),
});

const organisms = defineDataset({
  id: 'pdata.organisms',
  source: 'pdata',
  functionName: 'PDATA.ORGANISMS',
  title: { nl: 'Federale organisaties', fr: 'Organisations fédérales', en: 'Federal organisations' },
  description: {
    nl: 'De federale organisaties met hun nummer: FOD’s, POD’s, wetenschappelijke instellingen, ION’s en OISZ.',
    fr: 'Les organisations fédérales et leur numéro : SPF, SPP, établissements scientifiques, OIP et IPSS.',
    en: 'The federal organisations with their numbers: public services, scientific institutes and social security.',
  },
  keywords: {
    nl: 'FOD, POD, ministeries, diensten, instellingen, openbaar nut, sociale zekerheid, BOSA, Justitie, Financiën, lijst',
    fr: 'SPF, SPP, ministères, services, établissements, intérêt public, sécurité sociale, BOSA, Justice, Finances, liste',
    en: 'FPS, ministries, departments, public service, institutions, social security, BOSA, Justice, Finance, list',
  },
  operations: ['GET organisms', 'GET entities/{id}/organisms'],
  params: [withinEntity],
  example: { id: 10215, name_fr: 'SPF Emploi, Travail et Concertation sociale', acro_fr: 'ETCS' },
  load: ({ pdata }, { entityId: id }, call) => (id === undefined ? pdata.organisms(call) : pdata.organismsOf(id, call)),
});

const organism = defineDataset({
  id: 'pdata.organism',
  source: 'pdata',
  functionName: 'PDATA.ORGANISM',
  title: { nl: 'Eén federale organisatie', fr: 'Une organisation fédérale', en: 'One federal organisation' },
  description: {
    nl: 'Wat pdata.be over één organisatie weet, zoals de naam en de afkorting.',
    fr: 'Ce que pdata.be sait d’une organisation, comme son nom et son sigle.',
    en: 'What pdata.be knows about one organisation, such as its name and acronym.',
  },
  keywords: {
    nl: 'FOD, POD, dienst, naam, afkorting, BOSA',
    fr: 'SPF, SPP, service, nom, sigle, BOSA',
    en: 'FPS, department, name, acronym, BOSA',
  },
  operations: ['GET organisms/{id}'],
  params: [organismId],
  example: { id: 10215, name_fr: 'SPF Emploi, Travail et Concertation sociale', acro_fr: 'ETCS' },
  load: ({ pdata }, { id }, call) => pdata.organism(id, call),
});

/** Who there is to ask figures of. */
export const PDATA_LISTS: readonly Dataset[] = [entities, entity, organisms, organism];
