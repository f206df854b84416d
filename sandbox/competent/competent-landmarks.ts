import { type TechnicalCompetence } from './competent-model.ts';

const toItem = (type: string, [id, code, nl, fr, en]: readonly [string, string, string, string, string?]) => ({
  id,
  code,
  description: { nl, fr, en: en ?? null, de: null },
  regions: [],
  type,
});

/** The technical competence of the document's example, word for word: with its trailing newline and its nulls. */
export const recruitment: TechnicalCompetence = {
  id: '8c15a1bf-9699-43ae-b890-f79ac3e5f461',
  code: 'CP-7',
  skill: toItem('skill', [
    '949b3c2c-d47e-45d8-8463-1c5eacc485d5',
    'SK-3851',
    'Toezicht houden op de aanwerving van personeel',
    'Superviser le recrutement du personnel',
  ]),
  knowledgeItems: [
    toItem('knowledge', [
      '09e84f91-8b9e-47f3-89ca-62076c0f174f',
      'KN-799',
      'Aanwervingstechnieken',
      'Techniques de recrutement',
    ]),
    toItem('knowledge', [
      'd546378d-5f30-4fb2-b635-109174419c69',
      'KN-400',
      'Personeelsbeheer',
      'Gestion des Ressources Humaines',
      'Human resources management\n',
    ]),
    toItem('knowledge', [
      '4ee331c4-b666-40a4-b7b6-9df66b9ef4f5',
      'KN-1450',
      'Gesprekstechnieken',
      "Techniques de conduite d'entretien",
    ]),
  ],
  behaviouralIndicators: [
    toItem('behaviouralindicator', [
      '21c0f955-e491-4a40-89d1-76cfcefd835a',
      'BI-12479',
      'Vergelijkt de aanwezige met de benodigde competenties',
      'Compare les compétences existantes avec les compétences nécessaires',
    ]),
    toItem('behaviouralindicator', [
      '9498a255-9183-460f-9c15-312991731494',
      'BI-17029',
      'Maakt gebruik van competentieprofielen',
      'Utilise des profils de compétences',
    ]),
    toItem('behaviouralindicator', [
      '0a21664f-0535-4e16-b5d2-6aef1b5e6e6e',
      'BI-197',
      'Doet voorstellen over de personeelsbezetting',
      "Fait des propositions en matière d'organisation du travail du personnel",
    ]),
    toItem('behaviouralindicator', [
      '626e928d-9695-4071-8ec7-7944fb5f4e9b',
      'BI-18081',
      'Doet een voorstel over de vacature-inhoud en selectiemethode',
      "Fait une proposition pour le contenu d'un offre d'emploi et la méthode de sélection",
    ]),
  ],
};

/** What tests can rely on in every size. */
export const competentLandmarks = {
  competence: recruitment.id,
  /** An occupational profile that has this competence among its essential ones. */
  profile: '7b3d1c52-0c7e-4a86-9a51-5f6b0e3f9d10',
  profileTitle: 'Verantwoordelijke personeelszaken',
  /** A soft skill of the document's own list: assertiveness. */
  softSkill: '2f6c0c1e-5b6d-4c39-8a55-3d0e7c4b9a21',
} as const;
