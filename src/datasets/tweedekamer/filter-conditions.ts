import { loadConditionGrammar, targetOf, type EntityType } from '../../clients/tweedekamer/index.ts';
import type { FieldKind } from '../../core/condition.ts';
import type { Choice, ConditionBuilder, Lookup } from '../param.ts';
import { chosenType, type Chosen } from './chosen-type.ts';

const NUMBER = /^Edm\.(Byte|SByte|Int16|Int32|Int64|Decimal|Single|Double)$/;

const KINDS: Readonly<Record<string, FieldKind>> = {
  'Edm.String': 'text',
  'Edm.Boolean': 'boolean',
  'Edm.Guid': 'id',
  'Edm.Date': 'date',
  'Edm.DateTime': 'date',
  'Edm.DateTimeOffset': 'date',
};

const kindOf = (type: string): FieldKind => (NUMBER.test(type) ? 'number' : (KINDS[type] ?? 'other'));

/** The fields of a row, then those of the rows that it points at, one step away. */
const fields: Lookup = async (clients, input, call) => {
  const chosen = await chosenType(clients, input, call);
  if (!chosen) return [];
  const { model, type } = chosen;
  const pointed = type.navigations.flatMap((navigation) => {
    const target = navigation.isCollection ? undefined : targetOf(model, navigation);
    return target ? fieldsOf(target, `${navigation.name}/`) : [];
  });
  return [...fieldsOf(type), ...pointed];
};

function fieldsOf({ properties }: EntityType, before = ''): readonly Choice[] {
  return properties.flatMap(({ name, type }) => {
    const holds = kindOf(type);
    const value = `${before}${name}`;
    return holds === 'other' ? [] : { value, label: value, holds };
  });
}

/** Enough to meet the values that come often; a field with more than these has too many to choose from. */
const SAMPLE_ROWS = 250;
const MOST_VALUES = 60;
const CHANGED = 'GewijzigdOp';

/** Values in the rows that changed last. The source has no list of them; what it does not offer can be typed. */
const valuesOf =
  (field: string): Lookup =>
  async (clients, input, call) => {
    const chosen = await chosenType(clients, input, call);
    const place = chosen && placeOf(chosen, field);
    if (!place) return [];
    const orderby = place.type.properties.some(({ name }) => name === CHANGED) ? `${CHANGED} desc` : undefined;
    const { rows } = await clients.tweedekamer.read(
      { entity: place.set, select: place.name, orderby, top: SAMPLE_ROWS },
      call,
    );
    const values = [...new Set(rows.map(([value]) => value))].filter(
      (value) => typeof value === 'string' && value !== '',
    );
    if (values.length > MOST_VALUES) return [];
    return values
      .map(String)
      .toSorted((a, b) => a.localeCompare(b))
      .map((value) => ({ value, label: value }));
  };

/** The set whose rows have the field, which may be one step away. */
function placeOf({ model, type }: Chosen, field: string) {
  const [first = '', second] = field.split('/');
  const navigation = second === undefined ? undefined : type.navigations.find(({ name }) => name === first);
  const owner = navigation ? targetOf(model, navigation) : type;
  const set = model.sets.find((one) => one.type.qualifiedName === owner?.qualifiedName);
  const name = second ?? first;
  const isThere = owner?.properties.some((property) => property.name === name && property.type === 'Edm.String');
  return owner && set && isThere ? { set: set.name, type: owner, name } : undefined;
}

/** Filters of OData, composed from the source's own model. */
export const filterConditions: ConditionBuilder = {
  setParam: 'entity',
  fields,
  valuesOf,
  loadGrammar: loadConditionGrammar,
};
