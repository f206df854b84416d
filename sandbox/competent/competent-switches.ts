import { type FaultSwitch } from '../server/fault-switches.ts';

/** What clients of Competent met, or what its document leaves open. */
export const competentSwitches: readonly FaultSwitch[] = [
  { name: 'comp-no-links', description: 'Leaves _links out, and with them what current stands for.', params: {} },
  {
    name: 'comp-plain-json',
    description: 'Says application/json instead of application/hal+json.',
    params: {},
  },
  {
    name: 'comp-null-languages',
    description: 'Sends null for every language but `keep`, and for that one too when it is empty.',
    params: { keep: 'nl' },
  },
  { name: 'comp-trailing-newline', description: 'Ends every text with a newline.', params: {} },
  { name: 'comp-no-embedded', description: 'Leaves _embedded out of a page without rows.', params: {} },
  {
    name: 'comp-page-object',
    description: 'Adds the page object and the next link of HAL, on the internal host like every link.',
    params: {},
  },
  {
    name: 'comp-foreign-links',
    description: 'Makes every link, the next page of a list included, lead to `origin`.',
    params: { origin: 'http://127.0.0.1:1' },
  },
  { name: 'comp-size-cap', description: 'Sends at most `rows` rows a page.', params: { rows: 5 } },
  {
    name: 'comp-filter-honoured',
    description: 'Keeps technical competences to those of occupationalProfileId, which is ignored otherwise.',
    params: {},
  },
  {
    name: 'comp-soft-skill-text',
    description: 'Sends the text of a soft skill under `name` instead of title.',
    params: { name: 'shortDescription' },
  },
  {
    name: 'comp-embedded-soft-skills',
    description: "Sends a profile's soft skills as _embedded.softSkillList.",
    params: {},
  },
  {
    name: 'comp-absent-lists',
    description: 'Leaves alternativeNames, specificCompetences and softSkills out of a profile.',
    params: {},
  },
  { name: 'comp-release-moves', description: 'Makes current stand for `release`.', params: { release: '3.28' } },
  { name: 'comp-extra-fields', description: 'Adds fields nobody has seen before to every answer.', params: {} },
  { name: 'comp-property-order', description: 'Sends the fields of an answer in another order.', params: { seed: 1 } },
  { name: 'comp-call-limit', description: 'Allows `calls` calls a minute.', params: { calls: 5 } },
  { name: 'comp-key-off', description: 'Refuses the key with 403, as when a plan has ended.', params: {} },
];
