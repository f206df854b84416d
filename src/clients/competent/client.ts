import type { Http } from '../../core/http.ts';
import type { Text } from '../../core/language.ts';
import { toTable, type PlannedColumn, type Table } from '../../core/table.ts';
import type { List, Reading } from './read-list.ts';
import { belowRelease, createReader, type Found, type Reader, type ReaderOptions } from './reader.ts';
import { releaseOf } from './release-of.ts';
import { textOf, toItemRows, toProfileItemRows, toProfileRow, toTitledRow, type Row } from './rows.ts';
import {
  competence,
  competenceRow,
  COMPETENT_COLUMNS,
  COMPETENT_TYPES,
  CURRENT_RELEASE,
  PATHS,
  profile,
  releaseRow,
  titledRow,
  type CompetentLanguage,
  type Profile,
  type TitledRow,
} from './schema.ts';
import { searchList } from './search-list.ts';

/** Dutch and the current release unless said otherwise. */
export type CompetentTerms = {
  readonly language?: CompetentLanguage | undefined;
  readonly release?: string | undefined;
};

/** What to read, by VDAB's own id: a uuid. */
export type CompetentId = CompetentTerms & { readonly id: string };

export type CompetentSearch = {
  readonly text: string;
  /** VDAB's name for what is looked for; occupational profiles by default. */
  readonly type?: string | undefined;
  readonly language?: CompetentLanguage | undefined;
};

export type CompetentName = { readonly id: string; readonly name: Text };

/**
 * The reads of VDAB's Competent (vdab-competent-api.txt), v1 and v2.
 *
 * Texts come in the language asked, else in another, and a column `language` tells in which; in a joined text the
 * items themselves do, as in `Lassen (nl)`. A column `release` holds
 * the number of the release, also of the current one. An id that does not exist is the failure `not-found`; a list
 * that the version does not have is `invalid-input`.
 */
export type CompetentClient = {
  search(search: CompetentSearch, reading?: Reading): Promise<Table>;
  releases(reading?: Reading): Promise<Table>;
  release(release?: string, reading?: Reading): Promise<Table>;
  profiles(terms?: CompetentTerms, reading?: Reading): Promise<Table>;
  /** One row: the lists of the profile as joined texts. */
  profile(asked: CompetentId, reading?: Reading): Promise<Table>;
  /** The items of its competences, and its soft skills, as rows. */
  profileCompetences(asked: CompetentId, reading?: Reading): Promise<Table>;
  /** Ids and codes: VDAB lists technical competences without texts. */
  competences(terms?: CompetentTerms, reading?: Reading): Promise<Table>;
  /** Its skill, knowledge and behaviour as rows. */
  competence(asked: CompetentId, reading?: Reading): Promise<Table>;
  /** The profiles that have this technical competence. */
  usedIn(asked: CompetentId, reading?: Reading): Promise<Table>;
  softSkills(terms?: CompetentTerms, reading?: Reading): Promise<Table>;
  softSkill(asked: CompetentId, reading?: Reading): Promise<Table>;
  /** All profiles or soft skills by name, for a person to choose from. */
  names(kind: 'profiles' | 'softSkills', reading?: Reading): Promise<readonly CompetentName[]>;
};

export function createCompetentClient(http: Http, options: ReaderOptions): CompetentClient {
  const reader = createReader(http, options);
  return { ...releasesPart(reader), ...titledPart(reader), ...profilePart(reader), ...competencePart(reader) };
}

type Part<Name extends keyof CompetentClient> = Pick<CompetentClient, Name>;

const releasesPart = (reader: Reader): Part<'releases' | 'release'> => ({
  async releases(reading) {
    const { rows } = await reader.list(
      {
        toPath: () => PATHS.releases,
        release: CURRENT_RELEASE,
        row: releaseRow,
        toKey: (row) => String(row.releaseNumber ?? releaseOf(row._links) ?? ''),
        toLinks: () => undefined,
      },
      reading,
    );
    const numbers = rows.map((row) => ({ release: String(row.releaseNumber ?? releaseOf(row._links) ?? '') }));
    return tableOf(numbers, COMPETENT_COLUMNS.releases);
  },
  async release(release = CURRENT_RELEASE, reading) {
    const { record, release: found } = await reader.one({ path: '', release, schema: releaseRow }, reading);
    return tableOf([{ release: String(record.releaseNumber ?? found) }], COMPETENT_COLUMNS.releases);
  },
});

const titledPart = (reader: Reader): Part<'search' | 'profiles' | 'usedIn' | 'softSkills' | 'softSkill' | 'names'> => {
  const titled = async (
    list: List<TitledRow>,
    language: CompetentLanguage = 'nl',
    reading?: Reading,
  ): Promise<Table> => {
    const { rows, release: told } = await reader.list(list, reading);
    const release = rows.length === 0 ? told : await reader.numberOf(told, reading);
    return tableOf(
      rows.map((row) => toTitledRow(row, { language, release })),
      COMPETENT_COLUMNS.titled,
    );
  };
  return {
    async search({ text, type = COMPETENT_TYPES[0], language = 'nl' }, reading) {
      const { rows } = await reader.list(searchList({ text, type, language }), reading);
      const isTold = rows.every(({ document }) => document.releaseNumber);
      const current = isTold ? CURRENT_RELEASE : await reader.numberOf(CURRENT_RELEASE, reading);
      const found = rows.map(({ document }) =>
        toTitledRow(document, { language, release: String(document.releaseNumber ?? current) }),
      );
      return tableOf(found, COMPETENT_COLUMNS.titled);
    },
    profiles: ({ language, release } = {}, reading) => titled(titledList(PATHS.profiles, release), language, reading),
    usedIn: ({ id, language, release }, reading) => {
      const path = `${pathOf(PATHS.competences, id)}/${PATHS.usedIn}`;
      return titled({ ...titledList(path, release), isOf: id }, language, reading);
    },
    softSkills: ({ language, release } = {}, reading) =>
      titled(titledList(PATHS.softSkills, release), language, reading),
    async softSkill({ id, language = 'nl', release = CURRENT_RELEASE }, reading) {
      const path = pathOf(PATHS.softSkills, id);
      const found = await reader.one({ path, release, schema: titledRow }, reading);
      return tableOf([toTitledRow(found.record, { language, release: found.release })], COMPETENT_COLUMNS.titled);
    },
    async names(kind, reading) {
      const { rows } = await reader.list(titledList(PATHS[kind]), reading);
      return rows.map((row) => ({
        id: row.id,
        name: { nl: labelOf(row, 'nl'), fr: labelOf(row, 'fr'), en: labelOf(row, 'en') },
      }));
    },
  };
};

const profilePart = (reader: Reader): Part<'profile' | 'profileCompetences'> => {
  const read = ({ id, release = CURRENT_RELEASE }: CompetentId, reading?: Reading): Promise<Found<Profile>> =>
    reader.one({ path: pathOf(PATHS.profiles, id), release, schema: profile }, reading);
  return {
    async profile(asked, reading) {
      const { record, release } = await read(asked, reading);
      return tableOf([toProfileRow(record, { language: asked.language ?? 'nl', release })], COMPETENT_COLUMNS.profile);
    },
    async profileCompetences(asked, reading) {
      const { record, release } = await read(asked, reading);
      const rows = toProfileItemRows(record, { language: asked.language ?? 'nl', release });
      return tableOf(rows, COMPETENT_COLUMNS.profileItems, reading);
    },
  };
};

const competencePart = (reader: Reader): Part<'competences' | 'competence'> => ({
  async competences({ release: asked = CURRENT_RELEASE } = {}, reading) {
    const listed = await reader.list(
      {
        toPath: (release) => belowRelease(release, PATHS.competences),
        release: asked,
        row: competenceRow,
        toKey: ({ id }) => id,
        toLinks: ({ _links }) => _links,
      },
      reading,
    );
    const release = listed.rows.length === 0 ? listed.release : await reader.numberOf(listed.release, reading);
    const rows = listed.rows.map(({ id, code }) => ({ id, code: code ?? '', release }));
    return tableOf(rows, COMPETENT_COLUMNS.competences);
  },
  async competence({ id, language = 'nl', release: asked = CURRENT_RELEASE }, reading) {
    const path = pathOf(PATHS.competences, id);
    const { record, release } = await reader.one({ path, release: asked, schema: competence }, reading);
    return tableOf(toItemRows(record, { language, release }), COMPETENT_COLUMNS.items, reading);
  },
});

const titledList = (path: string, release: string = CURRENT_RELEASE): List<TitledRow> => ({
  toPath: (number) => belowRelease(number, path),
  release,
  row: titledRow,
  toKey: ({ id }) => id,
  toLinks: ({ _links }) => _links,
});

const pathOf = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;

const tableOf = (rows: readonly Row[], columns: readonly PlannedColumn[], { limit }: Reading = {}): Table =>
  toTable('competent', rows.slice(0, limit), columns);

/** `Kok (OP-12)`: the codes are the same in every language and release. */
function labelOf(row: TitledRow, language: CompetentLanguage): string {
  const { text } = textOf(row, language);
  const code = row.code ?? row.id;
  return text === '' ? code : `${text} (${code})`;
}
