import type { FindWords } from './find-words.ts';

export const en: FindWords = {
  title: 'Find data',
  search: 'Search data',
  placeholder: 'For example: sick leave, gifts',
  source: 'Source',
  allSources: 'All sources',
  found: { one: '# data set found', other: '# data sets found' },
  nothing: 'No data matches this search.',
  nearest: 'Nothing matches all these words. These come closest:',
  nothingAdvice: 'Try another word, or search in all sources.',
  clear: 'Clear search',
  everywhere: 'Search all sources',
  pinned: 'Pinned',
  recent: 'Asked recently',
  pin: ({ title }) => `Pin ${title}`,
  unpinned: ({ title }) => `${title} is no longer pinned.`,
  example: 'Example row',
  exampleOf: ({ title }) => `Example row of ${title}`,
  exampleFailed: 'The example row could not be loaded. Close it and open it again to retry.',
  moreFields: { one: 'and # more field', other: 'and # more fields' },
};
