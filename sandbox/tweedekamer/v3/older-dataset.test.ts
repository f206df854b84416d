import { describe, expect, it } from 'vitest';
import { createDataset } from '../data/create-dataset.ts';
import { landmarks } from '../data/landmarks.ts';
import { findEntityType } from '../model/entity-type.ts';
import { createStore } from '../store.ts';
import { toOlderDataset } from './older-dataset.ts';
import { olderModel } from './older-model.ts';

const dataset = createDataset({ seed: 3, scale: 0.1 });
const older = toOlderDataset(dataset);

describe('toOlderDataset', () => {
  it('has rows for sets of the model only, with every id once', () => {
    const names = new Set(olderModel.map(({ name }) => name));
    expect(Object.keys(older.rows).filter((name) => !names.has(name))).toEqual([]);
    const ids = Object.values(older.rows).flatMap((rows) => rows.map(({ Id }) => Id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(String(id)))).toBe(true);
  });

  it('is the same every time', () => {
    expect(toOlderDataset(createDataset({ seed: 3, scale: 0.1 })).rows['Bestand']).toEqual(older.rows['Bestand']);
  });

  it('leads along the relations that later versions have under other names, or not at all', () => {
    const store = createStore(older);
    const reached = olderModel.flatMap((type) => {
      const rows = store.rowsOf(type).slice(0, 400);
      const leading = type.navigations.filter((item) => rows.some((row) => store.related(item, row).length > 0));
      return leading.map(({ name }) => `${type.name}/${name}`);
    });
    expect(reached).toEqual(
      expect.arrayContaining([
        'Persoon/Afbeelding',
        'Persoon/Nevenfunctie',
        'PersoonNevenfunctie/Inkomsten',
        'PersoonNevenfunctieInkomsten/Nevenfunctie',
        'Fractie/Lid',
        'FractieLid/Fractie',
        'Commissie/CommissieZetel',
        'CommissieVastPersoon/Persoon',
        'Activiteit/Voortouwcommissie',
        'Activiteit/Deelnemer',
        'Activiteit/Vergadering',
        'Vergadering/Activiteit',
        'Vergadering/Verslag',
        'Zaak/Indiener',
        'Zaak/ParlementairDocument',
        'ParlementairDocument/Kamerstuk',
        'Kamerstuk/Kamerstukdossier',
        'Kamerstukdossier/Kamerstuk',
        'ParlementairDocumentVersie/Bestand',
        'Besluit/Stemming',
      ]),
    );
  });

  it('deletes what hangs on a deleted row', () => {
    const store = createStore(older);
    const type = findEntityType(olderModel, 'Persoon');
    const person = type && store.find(type, landmarks.deletedPerson);
    expect(person).toMatchObject({ Verwijderd: true });
    const role = older.rows['PersoonFunctie']?.find(({ Persoon_Id }) => Persoon_Id === landmarks.deletedPerson);
    expect(older.buried.has(String(role?.['Id']))).toBe(true);
  });
});
