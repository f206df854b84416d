import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { findEntityType, findNavigation, findProperty } from './entity-type.ts';
import { toMetadataDocument } from './metadata-document.ts';
import { versions } from './versions.ts';

const modelOf = (name: string) => versions.find((version) => version.name === name)?.model ?? [];
const propertyNames = (version: string, entity: string) =>
  findEntityType(modelOf(version), entity)?.properties.map(({ name }) => name) ?? [];

describe('versions', () => {
  it('have 38 entity sets with 461 properties and 132 navigations, as the published model counts them', () => {
    const model = modelOf('v4');
    expect(model).toHaveLength(38);
    expect(model.reduce((sum, type) => sum + type.properties.length, 0)).toBe(461);
    expect(model.reduce((sum, type) => sum + type.navigations.length, 0)).toBe(132);
  });

  it('differ by the three known renames only', () => {
    expect(propertyNames('v5', 'Document')).toEqual(expect.arrayContaining(['Nummer', 'Ondernummer']));
    expect(propertyNames('v5', 'Document')).not.toContain('DocumentNummer');
    expect(propertyNames('v5', 'Activiteit')).toContain('VoortouwCommissieNaam');
    expect(propertyNames('v4', 'Activiteit')).toContain('Voortouwnaam');
    const differing = modelOf('v4').filter((type) =>
      type.properties.some(({ name }) => !propertyNames('v5', type.name).includes(name)),
    );
    expect(differing.map(({ name }) => name)).toEqual(['Activiteit', 'Document']);
  });

  it('read -1 for a document without a number of its own in v5, and null in v4', () => {
    const read = (version: string, name: string, row: Readonly<Record<string, number | boolean>>) => {
      const type = findEntityType(modelOf(version), 'Document');
      return type && findProperty(type, name)?.read(row);
    };
    expect(read('v5', 'Ondernummer', {})).toBe(-1);
    expect(read('v5', 'Ondernummer', { Volgnummer: 4 })).toBe(4);
    expect(read('v5', 'Ondernummer', { Verwijderd: true })).toBeNull();
    expect(read('v4', 'Volgnummer', {})).toBeNull();
  });

  it('lead every navigation to a type that exists, over a key that exists', () => {
    for (const { model } of versions) {
      for (const type of model) {
        for (const { target, join } of type.navigations) {
          const other = findEntityType(model, target);
          expect(other?.name).toBe(target);
          const side = join.kind === 'own' ? type : other;
          expect(join.kind === 'pairs' || side?.properties.some(({ name }) => name === join.field)).toBe(true);
        }
      }
    }
  });

  it('find names without regard to case', () => {
    const type = findEntityType(modelOf('v5'), 'persoon');
    expect(type?.name).toBe('Persoon');
    expect(type && findProperty(type, 'ACHTERNAAM')?.name).toBe('Achternaam');
    expect(type && findNavigation(type, 'stemming')?.target).toBe('Stemming');
  });
});

describe('toMetadataDocument', () => {
  it('is well-formed EDMX that lists every set and type', () => {
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: false, removeNSPrefix: true });
    const document: unknown = parser.parse(toMetadataDocument(modelOf('v5')));
    const schema = expect.objectContaining({
      '@_Namespace': 'TK.DA.GGM.OData',
      EntityType: expect.arrayContaining([
        expect.objectContaining({
          '@_Name': 'PersoonGeschenk',
          Property: expect.arrayContaining([{ '@_Name': 'Datum', '@_Type': 'Edm.DateTimeOffset' }]),
          NavigationProperty: { '@_Name': 'Persoon', '@_Type': 'TK.DA.GGM.OData.Persoon' },
        }),
      ]),
      EntityContainer: expect.objectContaining({
        EntitySet: expect.arrayContaining([expect.objectContaining({ '@_Name': 'Stemming' })]),
      }),
    });
    expect(document).toMatchObject({ Edmx: { '@_Version': '4.0', DataServices: { Schema: schema } } });
  });
});
