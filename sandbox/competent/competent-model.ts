import { type MultiLanguage } from './competent-words.ts';

export type Item = {
  readonly id: string;
  readonly code: string;
  readonly description: MultiLanguage;
  readonly regions: readonly string[];
  readonly type: string;
};

export type TechnicalCompetence = {
  readonly id: string;
  readonly code: string;
  readonly skill: Item;
  readonly knowledgeItems: readonly Item[];
  readonly behaviouralIndicators: readonly Item[];
};

export type Titled = { readonly id: string; readonly code: string; readonly title: MultiLanguage };

export type Profile = Titled & {
  readonly alternativeNames: readonly { readonly code: string; readonly title: MultiLanguage }[];
  readonly essential: readonly TechnicalCompetence[];
  readonly specific: readonly TechnicalCompetence[];
  readonly softSkills: readonly Titled[];
  /** Only in the newest release. */
  readonly isNew: boolean;
};

export type CompetentData = {
  readonly profiles: readonly Profile[];
  readonly competences: readonly TechnicalCompetence[];
  readonly softSkills: readonly Titled[];
};
