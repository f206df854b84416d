import { COMPETENT_COLUMNS } from '../../clients/competent/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { release } from './params.ts';

const releases = defineDataset({
  id: 'competent.releases',
  source: 'competent',
  functionName: 'COMPETENT.RELEASES',
  operations: ['GET releases'],
  columns: COMPETENT_COLUMNS.releases,
  title: { nl: 'Versies van Competent', fr: 'Versions de Competent', en: 'Releases of Competent' },
  description: {
    nl: 'De actieve versies van Competent; VDAB publiceert er ongeveer vier per jaar.',
    fr: 'Les versions actives de Competent ; le VDAB en publie environ quatre par an.',
    en: 'The active releases of Competent; VDAB publishes about four a year.',
  },
  keywords: { nl: 'VDAB, release, lijst', fr: 'VDAB, release, liste', en: 'VDAB, versions, list' },
  params: [],
  example: { release: '3.27' },
  load: ({ competent }, _, call) => competent.releases(call),
});

const oneRelease = defineDataset({
  id: 'competent.release',
  source: 'competent',
  functionName: 'COMPETENT.RELEASE',
  operations: ['GET releases/{release}'],
  columns: COMPETENT_COLUMNS.releases,
  title: {
    nl: 'Huidige versie van Competent',
    fr: 'Version actuelle de Competent',
    en: 'Current release of Competent',
  },
  description: {
    nl: 'Het nummer van de huidige versie van Competent, of of een andere versie bestaat.',
    fr: 'Le numéro de la version actuelle de Competent, ou l’existence d’une autre version.',
    en: 'The number of the current release of Competent, or whether another one exists.',
  },
  keywords: { nl: 'VDAB, release, nummer', fr: 'VDAB, release, numéro', en: 'VDAB, version, number' },
  params: [release],
  example: { release: '3.27' },
  load: ({ competent }, params, call) => competent.release(params.release, call),
});

export const COMPETENT_RELEASES: readonly Dataset[] = [releases, oneRelease];
