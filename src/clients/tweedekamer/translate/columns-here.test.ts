import { describe, expect, test } from 'vitest';

import { entitySetNamed } from '../model/entity-set-named.ts';
import { readEdmx } from '../model/read-edmx.ts';
import { SMALL_MODEL_V3 } from '../testing/small-model-v3.ts';
import { smallModel } from '../testing/small-model.ts';
import { columnsHere, type ColumnHere } from './columns-here.ts';

const withFiles = (xml: string): string =>
  xml.replace('<EntityType Name="Persoon"', '<EntityType HasStream="true" Name="Persoon"');
const newer = (xml: string): string => withFiles(xml).replaceAll('Name="Voortouwnaam"', 'Name="VoortouwCommissieNaam"');

const find = (xml: string, set: string, columns: readonly string[]): readonly ColumnHere[] => {
  const model = readEdmx(xml);
  return columnsHere({ model, type: entitySetNamed(model, set).type }, columns);
};

const namesOf = (columns: readonly ColumnHere[]): readonly (readonly string[])[] =>
  columns.map(({ asked, name }) => [asked, name]);

describe('columns by name', () => {
  test('are asked with the keys of the rows on the way', () => {
    expect(find(smallModel(), 'FractieZetelPersoon', ['Functie', 'FractieZetel.Fractie.Afkorting'])).toEqual([
      { asked: 'Functie', name: 'Functie', fields: ['Functie'] },
      {
        asked: 'FractieZetel.Fractie.Afkorting',
        name: 'FractieZetel.Fractie.Afkorting',
        fields: ['FractieZetel.Fractie.Afkorting', 'FractieZetel.Id', 'FractieZetel.Fractie.Id'],
      },
    ]);
  });

  test('have the names and the spelling of the model that answers', () => {
    expect(namesOf(find(smallModel(newer), 'Activiteit', ['Voortouwnaam', 'datum']))).toEqual([
      ['Voortouwnaam', 'VoortouwCommissieNaam'],
      ['datum', 'Datum'],
    ]);
    expect(
      namesOf(find(SMALL_MODEL_V3, 'FractieLid', ['FractieZetel.Fractie.Afkorting', 'Persoon.Functie', 'Persoon_Id'])),
    ).toEqual([
      ['FractieZetel.Fractie.Afkorting', 'Fractie.Afkorting'],
      ['Persoon.Functie', 'Persoon.Functie.Waarde'],
      ['Persoon_Id', 'Persoon.Id'],
    ]);
  });

  test('that the model does not have are left out', () => {
    expect(find(smallModel(), 'Zaak', ['Bestaatniet', 'ZaakActor.Bestaatniet', 'Nergens.Titel'])).toEqual([]);
  });

  test('may be lists, which ask nothing by themselves', () => {
    expect(find(smallModel(), 'Zaak', ['ZaakActor'])).toEqual([{ asked: 'ZaakActor', name: 'ZaakActor', fields: [] }]);
  });

  test('are files where rows have them, told by the key and the media type', () => {
    expect(find(smallModel(withFiles), 'PersoonGeschenk', ['Persoon.link', 'link'])).toEqual([
      {
        asked: 'Persoon.link',
        name: 'Persoon.link',
        fields: ['Persoon.Id', 'Persoon.ContentType', 'Persoon.Id'],
        file: { path: 'Persoon', set: 'Persoon' },
      },
    ]);
    expect(find(SMALL_MODEL_V3, 'Verslag', ['link'])).toEqual([
      { asked: 'link', name: 'link', fields: ['Id'], file: { path: '', set: 'Verslag' } },
    ]);
  });
});
