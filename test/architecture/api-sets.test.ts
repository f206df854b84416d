import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { WANTED_SETS } from '../../src/platform/capabilities.ts';
import { readApiUses } from '../support/api-sets.ts';

const FOLDER = 'src/platform/excel';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => path.join(FOLDER, name));

const wanted = /Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(readFileSync('manifest.xml', 'utf8'))?.[1];

test('the manifest asks for the newest part of Excel that is used without asking whether it is there', () => {
  const uses = readApiUses(files);

  expect(uses.length).toBeGreaterThan(100);
  expect(uses.filter(({ minor }) => minor > Number(wanted))).toEqual([]);
  expect(Math.max(...uses.map(({ minor }) => minor))).toBe(Number(wanted));
});

test('the check of the installation wants what the manifest asks for', () => {
  expect(WANTED_SETS.ExcelApi).toBe(`1.${wanted}`);
});
