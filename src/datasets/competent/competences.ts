import { COMPETENT_COLUMNS } from '../../clients/competent/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { competenceId, language, release, softSkillId } from './params.ts';

const competence = defineDataset({
  id: 'competent.competence',
  source: 'competent',
  functionName: 'COMPETENT.COMPETENCE',
  operations: ['GET releases/{release}/technicalcompetences/{id}'],
  columns: COMPETENT_COLUMNS.items,
  title: { nl: 'Eén technische competentie', fr: 'Une compétence technique', en: 'One technical competence' },
  description: {
    nl: 'De kunde, de kennis en het gedrag waaruit een technische competentie bestaat, elk op een rij.',
    fr: 'Le savoir-faire, les savoirs et les comportements d’une compétence technique, ligne par ligne.',
    en: 'The skill, knowledge and behaviour that a technical competence consists of, each in a row.',
  },
  keywords: {
    nl: 'VDAB, vaardigheid, kenniselementen, gedragsindicatoren',
    fr: 'VDAB, aptitude, connaissances, indicateurs de comportement',
    en: 'VDAB, skill, knowledge items, behavioural indicators',
  },
  params: [competenceId, language, release],
  example: {
    'competence.code': 'CP-7',
    type: 'skill',
    code: 'SK-3851',
    description: 'Superviser le recrutement du personnel',
    language: 'fr',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.competence(params, call),
});

const competences = defineDataset({
  id: 'competent.competences',
  source: 'competent',
  functionName: 'COMPETENT.COMPETENCES',
  operations: ['GET releases/{release}/technicalcompetences'],
  columns: COMPETENT_COLUMNS.competences,
  title: { nl: 'Technische competenties', fr: 'Compétences techniques', en: 'Technical competences' },
  description: {
    nl: 'Alle technische competenties van een versie van Competent, met id en code; VDAB geeft in deze lijst geen namen.',
    fr: 'Toutes les compétences techniques d’une version de Competent, avec id et code ; le VDAB n’y donne pas de noms.',
    en: 'All technical competences of a release of Competent, with id and code; VDAB gives no names in this list.',
  },
  keywords: {
    nl: 'VDAB, vaardigheden, codes, lijst',
    fr: 'VDAB, aptitudes, codes, liste',
    en: 'VDAB, skills, codes, list',
  },
  params: [release],
  example: { id: '8c15a1bf-9699-43ae-b890-f79ac3e5f461', code: 'CP-7', release: '3.27' },
  load: ({ competent }, params, call) => competent.competences(params, call),
});

const usedIn = defineDataset({
  id: 'competent.usedin',
  source: 'competent',
  functionName: 'COMPETENT.USEDIN',
  operations: ['GET releases/{release}/technicalcompetences/{id}/occupationalprofiles/used'],
  columns: COMPETENT_COLUMNS.titled,
  title: {
    nl: 'Beroepen met een competentie',
    fr: 'Métiers avec une compétence',
    en: 'Occupations with a competence',
  },
  description: {
    nl: 'De beroepsprofielen waarin een technische competentie voorkomt.',
    fr: 'Les profils professionnels dans lesquels figure une compétence technique.',
    en: 'The occupational profiles that have a technical competence.',
  },
  keywords: {
    nl: 'VDAB, gebruikt in, mobiliteit, verwante beroepen, overdraagbaar',
    fr: 'VDAB, utilisée dans, mobilité, métiers proches, transférable',
    en: 'VDAB, used in, mobility, related occupations, transferable',
  },
  params: [competenceId, language, release],
  example: {
    id: '7b3d1c52-0c7e-4a86-9a51-5f6b0e3f9d10',
    code: 'OP-13',
    title: 'Responsable personnel',
    language: 'fr',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.usedIn(params, call),
});

const softSkills = defineDataset({
  id: 'competent.softskills',
  source: 'competent',
  functionName: 'COMPETENT.SOFTSKILLS',
  operations: ['GET releases/{release}/softskills'],
  columns: COMPETENT_COLUMNS.titled,
  title: { nl: 'Persoonsgebonden competenties', fr: 'Compétences comportementales', en: 'Soft skills' },
  description: {
    nl: 'Alle persoonsgebonden competenties (soft skills) van een versie van Competent.',
    fr: 'Toutes les compétences comportementales (soft skills) d’une version de Competent.',
    en: 'All soft skills of a release of Competent.',
  },
  keywords: {
    nl: 'VDAB, soft skills, gedragscompetenties, attitudes, assertiviteit',
    fr: 'VDAB, soft skills, savoir-être, attitudes, assertivité',
    en: 'VDAB, behavioural competences, attitudes, assertiveness',
  },
  params: [language, release],
  example: {
    id: '2f6c0c1e-5b6d-4c39-8a55-3d0e7c4b9a21',
    code: 'SS-1',
    title: 'Assertivité',
    language: 'fr',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.softSkills(params, call),
});

const softSkill = defineDataset({
  id: 'competent.softskill',
  source: 'competent',
  functionName: 'COMPETENT.SOFTSKILL',
  operations: ['GET releases/{release}/softskills/{id}'],
  columns: COMPETENT_COLUMNS.titled,
  title: {
    nl: 'Eén persoonsgebonden competentie',
    fr: 'Une compétence comportementale',
    en: 'One soft skill',
  },
  description: {
    nl: 'De code en de naam van één persoonsgebonden competentie (soft skill).',
    fr: 'Le code et le nom d’une compétence comportementale (soft skill).',
    en: 'The code and name of one soft skill.',
  },
  keywords: {
    nl: 'VDAB, soft skill, gedragscompetentie, attitude',
    fr: 'VDAB, soft skill, savoir-être, attitude',
    en: 'VDAB, behavioural competence, attitude',
  },
  params: [softSkillId, language, release],
  example: {
    id: '2f6c0c1e-5b6d-4c39-8a55-3d0e7c4b9a21',
    code: 'SS-1',
    title: 'Assertivité',
    language: 'fr',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.softSkill(params, call),
});

export const COMPETENT_COMPETENCES: readonly Dataset[] = [competence, usedIn, softSkills, softSkill, competences];
