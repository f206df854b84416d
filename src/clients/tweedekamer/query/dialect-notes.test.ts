import { expect, test } from 'vitest';

import { id } from '../testing/fake-service.ts';
import { dialectNotes } from './dialect-notes.ts';

const changes = (text: string, answering: 'v3' | 'v4'): readonly string[] =>
  dialectNotes(text, answering).map(({ from }) => from);

test('what is said in OData v3 is told when v4 answers, and the other way round', () => {
  const older = `/Zaak?$filter=substringof('x', Titel) and Id eq guid'${id(1)}' and GestartOp ge datetime'2017-01-01T00:00:00'&$expand=Besluit/Stemming&$inlinecount=allpages`;
  const newer = `/Zaak?$filter=contains(Titel,'x') and Id in (${id(1)}) and GestartOp ge 2017-01-01&$expand=Besluit($expand=Stemming)&$count=true`;

  expect(changes(older, 'v4')).toEqual(['substringof', "guid'…'", "datetime'…'", '$inlinecount', '$expand=…/…']);
  expect(changes(newer, 'v3')).toEqual([
    'contains',
    '…-…-…-…-…',
    '…-…-…T…',
    '$count',
    '$expand=…($expand=…)',
    'in (…)',
  ]);
  expect([changes(older, 'v3'), changes(newer, 'v4')]).toEqual([[], []]);
});

test('a text between quotes says nothing of its dialect', () => {
  expect(changes("/Zaak?$filter=Titel eq 'substringof(datetime''x'') $inlinecount=1'", 'v4')).toEqual([]);
  expect(changes('/Zaak?$filter=Titel%20eq%20%27substringof(1)%27', 'v4')).toEqual([]);
});
