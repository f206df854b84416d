import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as z from 'zod/mini';

import { SourceError } from '../../src/core/errors.ts';
import type { Language } from '../../src/core/language.ts';
import type { Table } from '../../src/core/table.ts';
import { defineDataset, type Call, type Dataset, type Input } from '../../src/datasets/dataset.ts';
import { toSummary, type Catalogue } from '../../src/datasets/dataset-summary.ts';
import type { Choice } from '../../src/datasets/param.ts';
import { explainFailure } from '../../src/messages/explain-failure.ts';
import { createRuntime } from '../../src/runtime/runtime.ts';
import { en as english } from '../../src/messages/pane-en.ts';
import { fr as french } from '../../src/messages/pane-fr.ts';
import { nl as dutch } from '../../src/messages/pane-nl.ts';
import { WANTED_SETS } from '../../src/platform/capabilities.ts';
import { App } from '../../src/taskpane/app/app.tsx';
import { light } from '../../src/taskpane/app/theme-light.ts';
import { languageOf } from '../../src/taskpane/app/use-language.ts';
import { createPaneRequests, type PaneServices, type PaneStorage } from '../../src/taskpane/index.ts';
import { createSeenFormula } from '../../src/taskpane/seen-formula.ts';
import { accessInMemory } from './access-in-memory.ts';
import { importsInMemory } from './imports-in-memory.ts';

const WORDS = { nl: dutch, fr: french, en: english };

export const NOW = new Date('2026-03-12T10:00:00');

export type GiftQuestion = {
  readonly party: string;
  readonly donor?: string | undefined;
  readonly top?: number | undefined;
};

/** An invented source: what it answers is the test's to say. */
export type FakeSource = {
  readonly gifts: (question: GiftQuestion, call: Call) => Promise<Table>;
  readonly parties: () => Promise<readonly Choice[]>;
};

export function giftTable(rows: number): Table {
  return {
    columns: [
      { name: 'Nummer', type: 'text', tier: 0, key: true },
      { name: 'Omschrijving', type: 'text', tier: 0 },
      { name: 'Bedrag', type: 'number', tier: 0 },
      { name: 'Datum', type: 'date', tier: 0 },
    ],
    rows: Array.from({ length: rows }, (_, at) => [`00${at + 1}`, 'Boek', 12.5, 46_027]),
  };
}

export const CALM_SOURCE: FakeSource = {
  gifts: async (_, { limit = Infinity }) => giftTable(Math.min(limit, 57)),
  parties: async () => [
    { value: 'p-1', label: 'De Linde' },
    { value: 'p-2', label: 'Église et État' },
  ],
};

const text = (nl: string, fr: string, en: string) => ({ nl, fr, en });

/** Three invented tables: one with every kind of field, one without any, one of another source. */
export function inventedDatasets(source: FakeSource): readonly Dataset[] {
  const gifts = defineDataset({
    id: 'test.gifts',
    source: 'tweedekamer',
    functionName: 'TK.GIFTS',
    title: text('Geschenken', 'Cadeaux', 'Gifts'),
    description: text('Wat Kamerleden kregen.', 'Ce que les députés ont reçu.', 'What members were given.'),
    keywords: text('giften schenking', 'présents étrennes', 'presents'),
    operations: [],
    example: {},
    params: [
      {
        name: 'party',
        schema: z.string(),
        label: text('Fractie', 'Groupe', 'Party'),
        description: text('Van wie.', 'De qui.', 'Whose.'),
        type: 'string',
        required: true,
        example: 'p-1',
        lookup: source.parties,
      },
      {
        name: 'kind',
        schema: z.optional(z.enum(['book', 'trip'])),
        label: text('Soort', 'Genre', 'Kind'),
        description: text('Welke soort.', 'Quel genre.', 'Which kind.'),
        type: 'string',
        required: false,
        example: 'book',
        choices: [
          { value: 'book', label: text('Boek', 'Livre', 'Book') },
          { value: 'trip', label: text('Reis', 'Voyage', 'Trip') },
        ],
      },
      {
        name: 'top',
        schema: z.optional(z.int().check(z.positive())),
        label: text('Hoogstens', 'Au plus', 'At most'),
        description: text('Zoveel rijen.', 'Autant de lignes.', 'This many rows.'),
        type: 'number',
        required: false,
        example: '100',
      },
      {
        name: 'fields',
        schema: z.optional(z.string()),
        label: text('Velden', 'Champs', 'Fields'),
        shapes: true,
        description: text('Welke velden.', 'Quels champs.', 'Which fields.'),
        type: 'string',
        required: false,
        example: 'Nummer',
        separator: ',',
        choices: [
          { value: 'Nummer', label: 'Nummer' },
          { value: 'Bedrag', label: 'Bedrag' },
        ],
      },
      {
        name: 'donor',
        schema: z.optional(z.string()),
        label: text('Gever', 'Donateur', 'Donor'),
        description: text('Door wie.', 'Par qui.', 'By whom.'),
        type: 'string',
        required: false,
        example: 'Jansen',
        personal: true,
      },
    ],
    load: (_, question, call) => source.gifts(question, call),
  });
  const plain = { operations: [], example: {}, params: [], keywords: text('', '', '') } as const;
  const committees = defineDataset({
    ...plain,
    id: 'test.committees',
    source: 'tweedekamer',
    functionName: 'TK.COMMITTEES',
    title: text('Commissies', 'Commissions', 'Committees'),
    description: text('Alle commissies.', 'Toutes les commissions.', 'All committees.'),
    load: async () => giftTable(3),
  });
  const sickness = defineDataset({
    ...plain,
    id: 'test.sickness',
    source: 'pdata',
    functionName: 'PDATA.SICKNESS',
    title: text('Ziekteverzuim', 'Absentéisme', 'Sick leave'),
    description: text('Afwezig wegens ziekte.', 'Absences pour maladie.', 'Absence through illness.'),
    keywords: text('ziekte', 'maladie', 'illness'),
    load: async () => giftTable(1),
  });
  return [sickness, gifts, committees];
}

export function storageInMemory(entries: readonly (readonly [string, string])[] = []): PaneStorage & {
  readonly entries: ReadonlyMap<string, string>;
} {
  // Someone who has been here before: a first visit says so itself.
  const kept = new Map([['pane.tour', 'seen'], ...entries]);
  return { entries: kept, read: (key) => kept.get(key), write: (key, value) => void kept.set(key, value) };
}

/** The host of a test: it has what Bronblad wants, and no worker. */
const CHECKUP: PaneServices['checkup'] = {
  build: { version: '0.0.0', commit: undefined, date: undefined },
  readCapabilities: () => ({ version: undefined, platform: undefined, sets: WANTED_SETS }),
  startWorker: () => {
    throw new Error('No worker in this test');
  },
  reload: () => undefined,
};

type PaneOptions = {
  readonly language?: Language;
  readonly source?: Partial<FakeSource>;
  /** Instead of the invented ones. */
  readonly datasets?: readonly Dataset[];
  readonly services?: Partial<PaneServices>;
};

/** The real pane on a real runtime; only the source and the workbook are invented. */
export function openPane({ language = 'en', source, services, ...options }: PaneOptions = {}) {
  const { datasets = inventedDatasets({ ...CALM_SOURCE, ...source }) } = options;
  const catalogueIn = (spoken: Language): Catalogue => datasets.map((dataset) => toSummary(dataset, spoken));
  const formulas: string[] = [];
  const runtime = createRuntime({
    apiUrl: 'https://addin.test/api/',
    fetch: () => Promise.reject(new TypeError('No network in this test')),
  });
  const all: PaneServices = {
    runtime,
    imports: importsInMemory(runtime),
    workbook: workbookInMemory(formulas),
    loadCatalogue: async (wanted) => catalogueIn(wanted),
    loadDataset: async (id) => datasets.find((dataset) => dataset.id === id),
    environment: {
      language,
      locale: language === 'en' ? 'en-GB' : `${language}-BE`,
      theme: 'light',
      formattedCells: true,
      formats: {},
    },
    readTheme: () => 'light',
    toFormula: formulaOf,
    hasDecimalComma: async () => false,
    formulas: () => Promise.reject(new Error('No formulas in this test')),
    seenFormula: createSeenFormula({
      readSelection: async () => ({ tableIds: [], mayHoldFormulas: false }),
      whenIdle: async () => undefined,
    }),
    explain: explainFailure,
    clock: () => NOW,
    storage: storageInMemory(),
    access: accessInMemory().access,
    requests: createPaneRequests(),
    checkup: CHECKUP,
    ...services,
  };
  const spoken = languageOf(all);
  const prepared = { language: spoken, words: WORDS[spoken], catalogue: catalogueIn(spoken), theme: light };
  const view = render(<App services={all} prepared={prepared} />);
  return { user: userEvent.setup(), formulas, services: all, view };
}

export type Pane = ReturnType<typeof openPane>;

/** From the first screen to the form of the gifts. */
export async function askForGifts({ user }: Pane, name: string | RegExp = 'Gifts'): Promise<void> {
  // What was asked before stands among the recent ones, too.
  await user.click(screen.getAllByRole('button', { name }).at(-1) ?? document.body);
  await screen.findByRole('heading', { name, level: 1 });
}

/** On to the first rows, for one party. */
export async function previewGifts(pane: Pane): Promise<void> {
  await askForGifts(pane);
  await pane.user.type(screen.getByRole('combobox', { name: /^Party/ }), 'p-1{Escape}');
  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));
}

export function sourceFault(): SourceError {
  return new SourceError('tweedekamer', { kind: 'unavailable', status: 503 }, { request: 'req-42' });
}

function formulaOf({ functionName, params }: Dataset, input: Input): string {
  return `=${functionName}(${params.map(({ name }) => String((input[name] ?? '') as string | number)).join(',')})`;
}

function workbookInMemory(formulas: string[]): PaneServices['workbook'] {
  const unused = (): never => {
    throw new Error('The pane leaves this to the imports');
  };
  return {
    insertTable: unused,
    replaceRows: unused,
    readTable: unused,
    findTable: unused,
    findTables: unused,
    renameTable: unused,
    deleteTable: unused,
    tidy: unused,
    select: unused,
    activeAddress: unused,
    activeCell: unused,
    checkTableRoom: unused,
    checkStampRoom: unused,
    addStamp: unused,
    updateStamp: unused,
    removeStamp: unused,
    recalculate: unused,
    readSetting: unused,
    writeSetting: unused,
    insertFormula: async (formula) => {
      formulas.push(formula);
      return 'Sheet1!B2';
    },
  };
}
