import { describe, expect, test } from 'vitest';

import { isSourceError } from '../../../core/errors.ts';
import { readEdmx } from '../model/read-edmx.ts';
import { writeExpression } from '../protocol/write-expression.ts';
import { parseExpand, parseFilter, parseOrder, parseSelect, type ExpandSyntax } from '../query/parse-query.ts';
import { planSyntax } from '../query/plan-query.ts';
import { smallModel } from '../testing/small-model.ts';
import { SMALL_MODEL_V3 } from '../testing/small-model-v3.ts';
import { translateQuery } from './translate-query.ts';

const MODELS = { v3: readEdmx(SMALL_MODEL_V3), v4: readEdmx(smallModel()) };

type Query = {
  readonly entity: string;
  readonly filter?: string;
  readonly select?: string;
  readonly expand?: string;
  readonly orderby?: string;
};

function translate(version: 'v3' | 'v4', { entity, filter, select, expand, orderby }: Query) {
  const { query, notes } = translateQuery(MODELS[version], {
    entity,
    filter: parseFilter(filter),
    select: parseSelect(select),
    expand: parseExpand(expand),
    order: parseOrder(orderby),
  });
  // What comes out is in the names of the model: planning it finds them all.
  planSyntax(MODELS[version], query);
  return {
    entity: query.entity,
    filter: query.filter && writeExpression(query.filter),
    select: query.select?.map((names) => names.join('/')),
    expand: query.expand?.map(shown),
    order: query.order?.map(({ expression }) => writeExpression(expression)),
    notes: notes.map((note) =>
      note.code === 'translated' ? `${note.from} → ${note.to}` : `without ${note.of}/${note.from}`,
    ),
  };
}

function shown({ path, filter, select, expand }: ExpandSyntax): string {
  const inner = [
    ...(filter ? [writeExpression(filter)] : []),
    ...(select ? [select.join(' ')] : []),
    ...(expand ?? []).map(shown),
  ];
  return inner.length > 0 ? `${path.join('/')}(${inner.join('; ')})` : path.join('/');
}

function refusalOf(version: 'v3' | 'v4', query: Query): unknown {
  try {
    return translate(version, query);
  } catch (error) {
    return isSourceError(error) ? error.failure : error;
  }
}

describe('a query of v3 asked of v4', () => {
  test('gets the names of today, along paths and in lambdas', () => {
    expect(
      translate('v4', {
        entity: 'FractieLid',
        filter:
          "Fractie/Afkorting eq 'X' and Persoon/Fractielid/any(l: l/Fractie/Afkorting eq 'Y' and l/Verwijderd eq false)",
        select: 'Van,Fractie/NaamNL',
        orderby: 'Fractie/Afkorting',
      }),
    ).toEqual({
      entity: 'FractieZetelPersoon',
      filter:
        "FractieZetel/Fractie/Afkorting eq 'X' and Persoon/FractieZetelPersoon/any(l:l/FractieZetel/Fractie/Afkorting eq 'Y' and l/Verwijderd eq false)",
      select: ['Van'],
      expand: ['FractieZetel/Fractie(NaamNL)'],
      order: ['FractieZetel/Fractie/Afkorting'],
      notes: ['FractieLid → FractieZetelPersoon', 'Fractie → FractieZetel/Fractie', 'Fractielid → FractieZetelPersoon'],
    });
  });

  test('finds no deleted items in a list, unless it speaks of them', () => {
    expect(translate('v4', { entity: 'Persoon', filter: 'Fractielid/any(l: l/TotEnMet eq null)' }).filter).toBe(
      'FractieZetelPersoon/any(l:l/Verwijderd eq false and l/TotEnMet eq null)',
    );
  });

  test('asks the row itself for what its list of one value has become', () => {
    const { filter, expand, select } = translate('v4', {
      entity: 'Persoon',
      filter: "Functie/any(f: f/Waarde eq 'Tweede Kamerlid' or f/Waarde eq 'Oud Kamerlid')",
      select: 'Achternaam',
      expand: 'Functie',
    });

    expect({ filter, expand, select }).toEqual({
      filter: "(Functie eq 'Tweede Kamerlid' or Functie eq 'Oud Kamerlid')",
      expand: undefined,
      select: ['Achternaam', 'Functie'],
    });
  });

  test.each([
    ['Indiener,Medeindiener', ["ZaakActor(Relatie eq 'Indiener' or Relatie eq 'Medeindiener')"]],
    ['Indiener,Indiener/Persoon', ["ZaakActor(Relatie eq 'Indiener'; Persoon)"]],
    ['Indiener,ZaakActor', ['ZaakActor']],
  ])('takes relations that have become parts of a list from that one list: %s', (expand, expected) => {
    expect(translate('v4', { entity: 'Zaak', expand }).expand).toEqual(expected);
  });

  test('asks for the part in a condition too', () => {
    expect(translate('v4', { entity: 'Zaak', filter: "Indiener/any(i: i/ActorFractie eq 'D66')" }).filter).toBe(
      "ZaakActor/any(i:i/Relatie eq 'Indiener' and i/Verwijderd eq false and i/ActorFractie eq 'D66')",
    );
    expect(refusalOf('v4', { entity: 'Zaak', filter: "Indiener/all(i: i/ActorFractie eq 'D66')" })).toMatchObject({
      problem: 'not-supported',
      subject: 'Indiener',
    });
  });

  test('comes without a column that is gone, and not at all where that would bring other rows', () => {
    expect(
      translate('v4', { entity: 'Activiteit', select: 'Begin,Vergadering', expand: 'Vergadering/Verslag' }),
    ).toMatchObject({
      select: ['Aanvangstijd'],
      notes: ['Begin → Aanvangstijd', 'without Activiteit/Vergadering'],
    });
    for (const part of [{ filter: "Vergadering/Soort eq 'Plenair'" }, { orderby: 'Vergadering/Begin' }]) {
      expect(refusalOf('v4', { entity: 'Activiteit', ...part })).toMatchObject({
        problem: 'not-supported',
        subject: 'Vergadering',
      });
    }
  });

  test('leaves a slip of the pen for the one who knows what may have been meant', () => {
    expect(refusalOf('v4', { entity: 'Persoon', filter: "Achternam eq 'X'" })).toMatchObject({
      problem: 'unknown-name',
      subject: 'Achternam',
      allowed: ['Achternaam'],
    });
    expect(refusalOf('v4', { entity: 'Persson' })).toMatchObject({ problem: 'unknown-name', allowed: ['Persoon'] });
    expect(refusalOf('v4', { entity: 'persoonadres' })).toMatchObject({ problem: 'not-supported' });
  });
});

describe('a query of v4 asked of v3', () => {
  test('goes straight to what lies behind a row that v3 does not have', () => {
    expect(
      translate('v3', {
        entity: 'FractieZetelPersoon',
        filter: "FractieZetel/Fractie/Afkorting eq 'X'",
        expand: 'FractieZetel($select=Gewicht;$expand=Fractie($select=Afkorting))',
      }),
    ).toMatchObject({
      entity: 'FractieLid',
      filter: "Fractie/Afkorting eq 'X'",
      expand: ['Fractie(Afkorting)'],
      notes: expect.arrayContaining(['FractieZetel/Fractie → Fractie', 'without FractieLid/FractieZetel']),
    });
  });

  test('looks into a list for what was a field', () => {
    expect(
      translate('v3', { entity: 'Persoon', filter: "Functie eq 'Tweede Kamerlid' and contains(Functie,'lid')" }).filter,
    ).toBe("Functie/any(item:item/Waarde eq 'Tweede Kamerlid') and Functie/any(item:contains(item/Waarde,'lid'))");
  });

  test.each(["Functie ne 'Tweede Kamerlid'", 'Functie eq null'])(
    'is refused where no item is something else: %s',
    (filter) => {
      expect(refusalOf('v3', { entity: 'Persoon', filter })).toMatchObject({
        problem: 'not-supported',
        subject: 'Functie',
      });
    },
  );

  test('finds a related row by its key', () => {
    expect(
      translate('v3', {
        entity: 'FractieLid',
        filter: 'Persoon_Id eq 00000000-0000-4000-8000-000000000001',
        select: 'Persoon_Id',
      }),
    ).toMatchObject({ filter: 'Persoon/Id eq 00000000-0000-4000-8000-000000000001', select: ['Persoon/Id'] });
  });
});
