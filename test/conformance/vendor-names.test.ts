import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { DATASETS } from '../../src/datasets/index.ts';

/** Everything between clients and people: whatever a vendor renames, nothing here changes. */
const NEUTRAL = ['core', 'messages', 'runtime', 'platform', 'imports', 'functions', 'taskpane'];

/** Words that a vendor took from everyone's vocabulary. */
const COMMON = new Set(['status', 'format', 'description', 'language', 'release', 'message', 'releases', 'isActive']);

const isDistinctive = (name: string): boolean => name.length >= 6 && !COMMON.has(name);

const vendorNames = new Set(
  DATASETS.flatMap(({ columns = [] }) => columns.flatMap((column) => column.path)).filter(isDistinctive),
);

const sources = NEUTRAL.flatMap((layer) =>
  readdirSync(`src/${layer}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join('src', layer, file)),
);

test('no field of a vendor is named outside clients and datasets', () => {
  const found = sources.flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    const named = [...code.matchAll(/['"`.]([A-Za-z][A-Za-z0-9]*)\b/g)].map(([, name = '']) => name);
    return [...new Set(named)].filter((name) => vendorNames.has(name)).map((name) => `${file}: ${name}`);
  });

  expect(vendorNames.size).toBeGreaterThan(150);
  expect(found).toEqual([]);
});

/** Where a client says what its vendor calls things. */
const SCHEMA = /(?:^|\/)schema(?:\.ts$|\/)/;

/** Words of ours that a vendor has too: a parameter that a person can name, a method of a client. */
const OURS = new Set(['personId', 'softSkills']);

/** `'personId'` and `'personId.x'`; a property of a type is bound to the schema by the compiler. */
const QUOTED = /['"`]([A-Za-z][A-Za-z0-9]*)\b/g;

test('within a client a field is named in its schema', () => {
  const files = readdirSync('src/clients', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing'),
  );
  const named = files.flatMap((file) => {
    const code = readFileSync(path.join('src/clients', file), 'utf8');
    const quoted = new Set([...code.matchAll(QUOTED)].map(([, name = '']) => name));
    return [...quoted].filter((name) => vendorNames.has(name) && !OURS.has(name)).map((name) => ({ file, name }));
  });

  expect(named.filter(({ file }) => SCHEMA.test(file)).length).toBeGreaterThan(100);
  expect(named.filter(({ file }) => !SCHEMA.test(file))).toEqual([]);
});
