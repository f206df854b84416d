import { describe, expect, test } from 'vitest';

import { isSourceError } from '../../../core/errors.ts';
import { smallModel } from '../testing/small-model.ts';
import { navigationNamed, propertyNamed, targetOf } from './model.ts';
import { readEdmx } from './read-edmx.ts';

/** Two schemas, a base type, an alias, another prefix, a container of its own. */
const SPREAD = `<x:Edmx xmlns:x="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><x:DataServices>
<e:Schema xmlns:e="http://docs.oasis-open.org/odata/ns/edm" Namespace="Een.Model" Alias="M">
  <e:EntityType Name="Basis" Abstract="true">
    <e:Key><e:PropertyRef Name="Sleutel"/></e:Key>
    <e:Property Name="Sleutel" Type="Edm.Guid" Nullable="false"/>
  </e:EntityType>
  <e:EntityType Name="Stuk" BaseType="M.Basis" HasStream="true">
    <e:Property Name="Titel" Type="Edm.String"/>
    <e:NavigationProperty Name="Bijlagen" Type="Collection(M.Stuk)"/>
    <e:NavigationProperty Name="Bron" Type="M.Stuk"/>
  </e:EntityType>
  <e:EntityType Name="Foto" BaseType="M.Basis"/>
  <e:Function Name="Resource" IsBound="true"><e:Parameter Name="self" Type="M.Foto"/><e:ReturnType Type="Edm.Stream"/></e:Function>
</e:Schema>
<e:Schema xmlns:e="http://docs.oasis-open.org/odata/ns/edm" Namespace="Een.Dienst">
  <e:EntityContainer Name="C"><e:EntitySet Name="Stukken" EntityType="Een.Model.Stuk"/><e:EntitySet Name="Fotos" EntityType="M.Foto"/><e:EntitySet Name="Kwijt" EntityType="Een.Model.Weg"/></e:EntityContainer>
</e:Schema>
</x:DataServices></x:Edmx>`;

function failureOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return isSourceError(error) ? error.failure : error;
  }
}

describe('readEdmx', () => {
  test('reads sets, keys, fields and navigations in the order of the model', () => {
    const model = readEdmx(smallModel());
    const stemming = model.sets.find(({ name }) => name === 'Stemming')?.type;

    expect(model.sets).toHaveLength(19);
    expect(stemming?.key).toEqual(['Id']);
    expect(stemming?.properties.slice(0, 3)).toEqual([
      { name: 'Id', type: 'Edm.Guid', nullable: false },
      { name: 'Besluit_Id', type: 'Edm.Guid', nullable: true },
      { name: 'Soort', type: 'Edm.String', nullable: true },
    ]);
    expect(stemming?.navigations.map(({ name }) => name)).toEqual(['Besluit', 'Fractie', 'Persoon']);
  });

  test('finds what is spread over schemas, base types and aliases, under any prefix', () => {
    const model = readEdmx(SPREAD);
    const [stuk, foto] = model.sets.map(({ type }) => type);

    expect(model.sets.map(({ name }) => name)).toEqual(['Stukken', 'Fotos']);
    expect(stuk).toMatchObject({ key: ['Sleutel'], properties: [{ name: 'Sleutel' }, { name: 'Titel' }] });
    expect(stuk?.navigations).toEqual([
      { name: 'Bijlagen', target: 'Een.Model.Stuk', isCollection: true },
      { name: 'Bron', target: 'Een.Model.Stuk', isCollection: false },
    ]);
    expect([stuk?.hasFile, foto?.hasFile]).toEqual([true, true]);
  });

  test.each([
    ['an error page', '<html><body><h1>503</h1></body></html>'],
    ['JSON', '{"$Version":"4.0"}'],
    ['nothing', ''],
    ['half a document', smallModel().slice(0, 4000)],
    ['a model without sets', '<Edmx><DataServices><Schema Namespace="X"/></DataServices></Edmx>'],
  ])('refuses %s', (_, text) => {
    expect(failureOf(() => readEdmx(text))).toEqual({ kind: 'unexpected-response', at: '$metadata' });
  });

  test('expands no entities', () => {
    const bomb = smallModel((xml) =>
      xml
        .replace('?>', '?><!DOCTYPE x [<!ENTITY a "AAAAAAAAAA"><!ENTITY b "&a;&a;&a;">]>')
        .replace('Name="Titels"', 'Name="T&b;"'),
    );

    const names = readEdmx(bomb).sets[0]?.type.properties.map(({ name }) => name);

    expect(names).toContain('T&b;');
  });
});

describe('names', () => {
  const model = readEdmx(smallModel());
  const persoon = model.sets[0]?.type;

  test('are found in any case', () => {
    expect(persoon && propertyNamed(persoon, 'ACHTERNAAM')?.name).toBe('Achternaam');
  });

  test('of navigations lead to a type', () => {
    const navigation = persoon && navigationNamed(persoon, 'zaakactor');

    expect(navigation && targetOf(model, navigation)?.name).toBe('ZaakActor');
  });
});
