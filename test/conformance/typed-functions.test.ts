import { readdirSync, readFileSync } from 'node:fs';

import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { FUNCTION_NAMES } from '../../src/functions/function-names.ts';

const FOLDER = new URL('../e2e/', import.meta.url);

const PLACEHOLDER = '…';
/** The last part of a function's name, as a formula in a loop puts it in. */
const WORD = /^[A-Z\d]+$/;

/**
 * Names of functions that are called in the formulas of a source text: its strings that begin with an equals sign. A
 * name that is put together, as in `=PDATA.${name}(1)`, stands for each word in capitals that the text has.
 */
function typedIn(source: string): readonly string[] {
  const names: string[] = [];
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    const formula = formulaOf(node);
    if (formula !== undefined) names.push(...calledIn(formula));
    if (ts.isStringLiteral(node) && WORD.test(node.text)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('e2e.test.ts', source, ts.ScriptTarget.Latest));
  return names.flatMap((name) =>
    name.endsWith(PLACEHOLDER) ? words.map((word) => name.replace(PLACEHOLDER, word)) : [name],
  );
}

function formulaOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text.startsWith('=') ? node.text : undefined;
  if (!ts.isTemplateExpression(node) || !node.head.text.startsWith('=')) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(PLACEHOLDER);
}

/** A name within the quotes of a formula is text, and calls nothing. */
function calledIn(formula: string): readonly string[] {
  const unquoted = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
  return [...unquoted.matchAll(/([A-Z][A-Z\d]*\.(?:[A-Z\d]+|…))\(/g)].map(([, name]) => name ?? '');
}

describe('the functions that a test types into a cell', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
  const typed = new Set(files.flatMap((name) => typedIn(readFileSync(new URL(name, FOLDER), 'utf8'))));

  test.each(Object.entries(FUNCTION_NAMES))('are all those of %s', (_, names) => {
    expect(names.filter((name) => !typed.has(name))).toEqual([]);
  });

  test.each([
    [`enter('A1', '=PDATA.ENTITIES()')`, ['PDATA.ENTITIES']],
    ['enter("A1", `=SUM(PDATA.WORKFORCE(${id},"entity"),TK.COUNT(1))`)', ['PDATA.WORKFORCE', 'TK.COUNT']],
    [`// enter('A1', '=PDATA.ENTITIES()')`, []],
    [`find('PDATA.ENTITIES()')`, []],
    [`enter('A1', '="PDATA.ENTITIES()"')`, []],
    [`enter('A1', '=PDATA.ENTITIES')`, []],
    ["['CARPH', 'Other'].map((name) => `=PDATA.${name}(1)`)", ['PDATA.CARPH']],
    ["['CARPH'].map((name) => `=PDATA.ENTITY(${name}(1))`)", ['PDATA.ENTITY']],
  ])('are found in the formulas, and nowhere else: %s', (source, names) => {
    expect(typedIn(source)).toEqual(names);
  });
});
