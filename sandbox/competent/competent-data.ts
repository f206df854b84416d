import { createRandom, type Random } from '../random.ts';
import { competentLandmarks, recruitment } from './competent-landmarks.ts';
import { type CompetentData, type Item, type Profile, type TechnicalCompetence } from './competent-model.ts';
import {
  actions,
  behaviours,
  forTopic,
  joinTexts,
  knowledgeKinds,
  roles,
  softSkillNames,
  topics,
  toTexts,
  type MultiLanguage,
} from './competent-words.ts';

export type CompetentDataOptions = {
  readonly seed: number;
  /** How many occupational profiles. */
  readonly profiles: number;
};

type Words = (typeof topics)[number];

/** German is missing in two of three texts, English in one of three. */
const toPartialTexts = (words: Words, random: Random): MultiLanguage => {
  const texts = toTexts(words);
  return { ...texts, en: random.chance(0.33) ? null : texts.en, de: random.chance(0.67) ? null : texts.de };
};

const raise = (text: string | null): string | null => text && `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const capitalise = ({ nl, fr, en, de }: MultiLanguage): MultiLanguage => ({
  nl: raise(nl),
  fr: raise(fr),
  en: raise(en),
  de: raise(de),
});

/** The verb comes last in Dutch and German, first in French and English. */
const toSkillWords = (topic: Words, action: Words): Words => [
  `${topic[0]} ${action[0]}`,
  `${action[1]} ${topic[1]}`,
  `${action[2]} ${topic[2]}`,
  `${topic[3]} ${action[3]}`,
];

type ItemKind = { readonly type: string; readonly prefix: string; readonly first: number };

/** The types and prefixes of the document, numbered past its examples. */
const skillKind: ItemKind = { type: 'skill', prefix: 'SK', first: 5000 };
const knowledgeKind: ItemKind = { type: 'knowledge', prefix: 'KN', first: 3000 };
const behaviourKind: ItemKind = { type: 'behaviouralindicator', prefix: 'BI', first: 30_000 };

const createItems = (all: readonly Words[], { type, prefix, first }: ItemKind, random: Random): readonly Item[] =>
  all.map((words, index) => ({
    id: random.guid(),
    code: `${prefix}-${first + index}`,
    description: capitalise(toPartialTexts(words, random)),
    regions: [],
    type,
  }));

/** One competence for each topic and action; its items are about its topic, so that competences share them. */
const createCompetences = (random: Random): readonly TechnicalCompetence[] =>
  topics.flatMap((topic, place) => {
    const spread = ({ first, ...kind }: ItemKind, count: number) => ({ ...kind, first: first + place * count });
    const knowledge = createItems(
      knowledgeKinds.map((kind) => joinTexts(kind, topic, forTopic)),
      spread(knowledgeKind, knowledgeKinds.length),
      random,
    );
    const indicators = createItems(
      behaviours.map((behaviour) => joinTexts(behaviour, topic, forTopic)),
      spread(behaviourKind, behaviours.length),
      random,
    );
    const skills = createItems(
      actions.map((action) => toSkillWords(topic, action)),
      spread(skillKind, actions.length),
      random,
    );
    return skills.map((skill, index) => ({
      id: random.guid(),
      code: `CP-${1000 + place * actions.length + index}`,
      skill,
      knowledgeItems: random.shuffle(knowledge).slice(0, random.int(0, 3)),
      behaviouralIndicators: random.shuffle(indicators).slice(0, random.int(1, 4)),
    }));
  });

const landmarkPlace = 4 + roles.length;

/** The role and topic of the n-th profile; beyond all pairs a level makes the title another one. */
const toTitle = (index: number): Words => {
  const role = roles[index % roles.length] ?? ['', '', '', ''];
  const topic = topics[Math.floor(index / roles.length) % topics.length] ?? ['', '', '', ''];
  const title = joinTexts(role, topic);
  const level = Math.floor(index / (roles.length * topics.length));
  if (level === 0) return title;
  const ending = String(level + 1);
  return joinTexts(title, [ending, ending, ending, ending]);
};

const createProfile = (index: number, parts: Omit<CompetentData, 'profiles'>, random: Random): Profile => {
  const isLandmark = index === landmarkPlace;
  const topic = Math.floor(index / roles.length) % topics.length;
  const own = parts.competences.slice(topic * actions.length, (topic + 1) * actions.length);
  const others = random.shuffle(parts.competences.slice(0, topics.length * actions.length)).slice(0, 2);
  const title = toTitle(index);
  const id = random.guid();
  return {
    id: isLandmark ? competentLandmarks.profile : id,
    code: `OP-${index + 1}`,
    title: toPartialTexts(title, random),
    alternativeNames: random.chance(0.7)
      ? [
          {
            code: `AN-${index + 1}`,
            title: toPartialTexts(joinTexts(['Jobhouder', 'Titulaire', 'Holder', 'Inhaber'], title), random),
          },
        ]
      : [],
    essential: [...(isLandmark ? [recruitment] : []), ...own.slice(0, random.int(2, own.length))],
    specific: others,
    softSkills: random.shuffle(parts.softSkills).slice(0, random.int(2, 5)),
    isNew: !isLandmark && index % 30 === 29,
  };
};

/** Made-up occupations and competences around the one of the document. */
export const createCompetentData = ({ seed, profiles }: CompetentDataOptions): CompetentData => {
  const random = createRandom(seed);
  const softSkills = softSkillNames.map((words, index) => {
    const id = random.guid();
    return {
      id: index === 0 ? competentLandmarks.softSkill : id,
      code: `SS-${index + 1}`,
      title: toPartialTexts(words, random),
    };
  });
  const competences = [...createCompetences(random), recruitment];
  const length = Math.max(profiles, landmarkPlace + 1);
  return {
    softSkills,
    competences,
    profiles: Array.from({ length }, (_none, index) => createProfile(index, { softSkills, competences }, random)),
  };
};
