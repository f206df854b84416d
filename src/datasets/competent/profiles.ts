import { COMPETENT_COLUMNS } from '../../clients/competent/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { language, profileId, release, searchLanguage, text, type } from './params.ts';

const search = defineDataset({
  id: 'competent.search',
  source: 'competent',
  functionName: 'COMPETENT.SEARCH',
  operations: ['GET search'],
  columns: COMPETENT_COLUMNS.titled,
  title: { nl: 'Zoeken in Competent', fr: 'Rechercher dans Competent', en: 'Search in Competent' },
  description: {
    nl: 'Beroepsprofielen of competenties van VDAB waarvan de naam de zoektekst bevat, met hun id.',
    fr: 'Profils professionnels ou compétences du VDAB dont le nom contient le texte recherché, avec leur id.',
    en: 'Occupational profiles or competences of VDAB whose name contains the text, with their ids.',
  },
  keywords: {
    nl: 'VDAB, beroep, beroepen, functie, job, competentie, vaardigheid, ROME, opzoeken',
    fr: 'VDAB, métier, profession, fonction, emploi, compétence, aptitude, ROME, chercher',
    en: 'VDAB, occupation, profession, job, function, competence, skill, ROME, find',
  },
  params: [text, type, searchLanguage],
  example: {
    id: '7b3d1c52-0c7e-4a86-9a51-5f6b0e3f9d10',
    code: 'OP-13',
    title: 'Verantwoordelijke personeelszaken',
    language: 'nl',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.search(params, call),
});

const profiles = defineDataset({
  id: 'competent.profiles',
  source: 'competent',
  functionName: 'COMPETENT.PROFILES',
  operations: ['GET releases/{release}/occupationalprofiles'],
  columns: COMPETENT_COLUMNS.titled,
  title: { nl: 'Beroepsprofielen', fr: 'Profils professionnels', en: 'Occupational profiles' },
  description: {
    nl: 'Alle beroepsprofielen van een versie van Competent, met hun code en naam.',
    fr: 'Tous les profils professionnels d’une version de Competent, avec leur code et leur nom.',
    en: 'All occupational profiles of a release of Competent, with their codes and names.',
  },
  keywords: {
    nl: 'VDAB, beroepen, beroepenlijst, functies, jobs, beroepscompetentieprofielen',
    fr: 'VDAB, métiers, professions, liste, fonctions, emplois',
    en: 'VDAB, occupations, professions, jobs, list, functions',
  },
  params: [language, release],
  example: {
    id: '7b3d1c52-0c7e-4a86-9a51-5f6b0e3f9d10',
    code: 'OP-13',
    title: 'Responsable personnel',
    language: 'fr',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.profiles(params, call),
});

const profile = defineDataset({
  id: 'competent.profile',
  source: 'competent',
  functionName: 'COMPETENT.PROFILE',
  operations: ['GET releases/{release}/occupationalprofiles/{id}'],
  columns: COMPETENT_COLUMNS.profile,
  title: { nl: 'Eén beroepsprofiel', fr: 'Un profil professionnel', en: 'One occupational profile' },
  description: {
    nl: 'Een beroepsprofiel op één rij: naam, alternatieve namen, essentiële, optionele en persoonsgebonden competenties.',
    fr: 'Un profil professionnel sur une ligne : nom, autres noms, compétences essentielles, optionnelles et comportementales.',
    en: 'An occupational profile in one row: name, other names, essential and optional competences, and soft skills.',
  },
  keywords: {
    nl: 'VDAB, beroep, functieprofiel, functiebeschrijving, synoniemen',
    fr: 'VDAB, métier, profil de fonction, description de fonction, synonymes',
    en: 'VDAB, occupation, job profile, job description, synonyms',
  },
  params: [profileId, language, release],
  example: {
    id: '7b3d1c52-0c7e-4a86-9a51-5f6b0e3f9d10',
    code: 'OP-13',
    title: 'Responsable personnel',
    language: 'fr',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.profile(params, call),
});

const profileCompetences = defineDataset({
  id: 'competent.profilecompetences',
  source: 'competent',
  functionName: 'COMPETENT.PROFILECOMPETENCES',
  operations: ['GET releases/{release}/occupationalprofiles/{id}'],
  columns: COMPETENT_COLUMNS.profileItems,
  title: {
    nl: 'Competenties van een beroepsprofiel',
    fr: 'Compétences d’un profil professionnel',
    en: 'Competences of an occupational profile',
  },
  description: {
    nl: 'Wat een beroep vraagt, elk op een rij: kunde, kennis en gedrag per technische competentie, en de soft skills.',
    fr: 'Ce qu’un métier demande, ligne par ligne : savoir-faire, savoirs et comportements par compétence, et soft skills.',
    en: 'What an occupation asks for, row by row: skill, knowledge and behaviour by technical competence, and soft skills.',
  },
  keywords: {
    nl: 'VDAB, vaardigheden, kennis, gedrag, essentieel, optioneel, opleiding, functieprofiel',
    fr: 'VDAB, aptitudes, connaissances, comportement, essentiel, optionnel, formation, profil de fonction',
    en: 'VDAB, skills, knowledge, behaviour, essential, optional, training, job profile',
  },
  params: [profileId, language, release],
  example: {
    list: 'essentialCompetences',
    'competence.code': 'CP-7',
    type: 'knowledge',
    code: 'KN-799',
    description: 'Techniques de recrutement',
    language: 'fr',
    release: '3.27',
  },
  load: ({ competent }, params, call) => competent.profileCompetences(params, call),
});

export const COMPETENT_PROFILES: readonly Dataset[] = [search, profile, profileCompetences, profiles];
