import * as z from 'zod/mini';

import { CODE_COLUMNS, REFERENCE_LISTS, type ReferenceList } from '../clients/referentie/index.ts';
import type { Text } from '../core/language.ts';
import { defineDataset, type Dataset } from './dataset.ts';
import type { Param } from './param.ts';

const jobDomains = defineDataset({
  id: 'referentie.jobdomeinen',
  source: 'referentie',
  functionName: 'VDAB.JOBDOMEINEN',
  title: { nl: 'Jobdomeinen', fr: 'Domaines professionnels', en: 'Job domains' },
  description: {
    nl: 'De jobdomeinen van VDAB met hun code, zoals JOBCAT01 voor Aankoop.',
    fr: 'Les domaines professionnels du VDAB et leur code, comme JOBCAT01 pour les achats.',
    en: 'The job domains of VDAB with their codes, such as JOBCAT01 for purchasing.',
  },
  keywords: {
    nl: 'jobcategorie, sector, codes, JOBCAT, lijst',
    fr: 'catégorie, secteur, codes, JOBCAT, liste',
    en: 'job category, sector, codes, JOBCAT, list',
  },
  operations: ['GET v1/jobdomeinen'],
  columns: CODE_COLUMNS,
  params: [],
  example: { code: 'JOBCAT01', omschrijving: 'Aankoop' },
  load: ({ referentie }, _, call) => referentie.table({ list: 'jobdomeinen' }, call),
});

const LABELS: Readonly<Record<ReferenceList, Text>> = {
  jobdomeinen: { nl: 'Jobdomeinen', fr: 'Domaines professionnels', en: 'Job domains' },
  rijbewijzen: { nl: 'Rijbewijzen', fr: 'Permis de conduire', en: 'Driving licences' },
  diplomas: { nl: 'Diploma’s (met een trefwoord)', fr: 'Diplômes (avec un mot-clé)', en: 'Diplomas (with a keyword)' },
  softskills: { nl: 'Soft skills', fr: 'Compétences comportementales', en: 'Soft skills' },
  studieboom: { nl: 'Studieniveaus', fr: 'Niveaux d’études', en: 'Levels of education' },
  attesten: { nl: 'Attesten', fr: 'Attestations', en: 'Certificates' },
  sjablonen: { nl: 'Sjablonen van beroepen', fr: 'Modèles de professions', en: 'Templates of occupations' },
  competenties: { nl: 'Competenties', fr: 'Compétences', en: 'Competences' },
  arbeidsstelsels: { nl: 'Arbeidsstelsels', fr: 'Horaires de travail', en: 'Work schedules' },
  arbeidsregimes: { nl: 'Arbeidsregimes', fr: 'Régimes de travail', en: 'Working-time regimes' },
  arbeidscontractduren: { nl: 'Duur van contracten', fr: 'Durées de contrat', en: 'Durations of contracts' },
  arbeidscontracten: { nl: 'Soorten contracten', fr: 'Types de contrat', en: 'Kinds of contract' },
};

const NAMES = Object.keys(REFERENCE_LISTS) as readonly ReferenceList[];

const naam: Param<'naam', ReferenceList> = {
  name: 'naam',
  schema: z.pipe(z.string().check(z.trim(), z.toLowerCase()), z.enum(NAMES)),
  label: { nl: 'Lijst', fr: 'Liste', en: 'List' },
  description: {
    nl: 'Naam van de lijst, zoals rijbewijzen of arbeidscontracten.',
    fr: 'Nom de la liste en néerlandais, comme rijbewijzen (permis) ou arbeidscontracten (contrats).',
    en: 'Name of the list in Dutch, such as rijbewijzen (driving licences) or arbeidscontracten (contracts).',
  },
  type: 'string',
  required: true,
  choices: NAMES.map((value) => ({ value, label: LABELS[value] })),
  example: 'rijbewijzen',
};

const trefwoord: Param<'trefwoord', string | undefined> = {
  name: 'trefwoord',
  schema: z.optional(z.string().check(z.trim())),
  label: { nl: 'Trefwoord', fr: 'Mot-clé', en: 'Keyword' },
  description: {
    nl: 'Woorden om op te zoeken; voor diploma’s verplicht, en VDAB geeft er dan hoogstens tien.',
    fr: 'Mots à chercher, en néerlandais ; obligatoires pour les diplômes, dont le VDAB donne au plus dix.',
    en: 'Words to look for, in Dutch; required for diplomas, of which VDAB gives ten at most.',
  },
  type: 'string',
  required: false,
  example: 'aanhangwagen',
};

const codeList = defineDataset({
  id: 'referentie.lijst',
  source: 'referentie',
  functionName: 'VDAB.LIJST',
  title: { nl: 'Codelijsten van VDAB', fr: 'Listes de codes du VDAB', en: 'Code lists of VDAB' },
  description: {
    nl: 'Een lijst van codes die in vacatures staan, zoals rijbewijzen, diploma’s en soorten contracten.',
    fr: 'Une liste de codes utilisés dans les offres, comme les permis, les diplômes et les types de contrat.',
    en: 'A list of codes used in vacancies, such as driving licences, diplomas and kinds of contract.',
  },
  keywords: {
    nl: 'codes, referentie, rijbewijs, diploma, studieniveau, attest, soft skill, contract, arbeidsregime, ploegen',
    fr: 'codes, référence, permis, diplôme, études, attestation, compétence, contrat, régime, équipes',
    en: 'codes, reference, licence, diploma, education, certificate, soft skill, contract, regime, shifts',
  },
  operations: NAMES.map((name) => `GET ${REFERENCE_LISTS[name]}/${name}`),
  columns: CODE_COLUMNS,
  params: [naam, trefwoord],
  example: { code: 'BE', omschrijving: "Auto's < 3,5t en max. 8 plaatsen met aanhangwagen htm > 750 kg" },
  moreExamples: [{ naam: 'diplomas', trefwoord: 'bachelor' }],
  load: ({ referentie }, { naam: list, trefwoord: keyword }, call) => referentie.table({ list, keyword }, call),
});

/** The code lists of VDAB: its Referentie API. */
export const REFERENTIE_DATASETS: readonly Dataset[] = [jobDomains, codeList];
