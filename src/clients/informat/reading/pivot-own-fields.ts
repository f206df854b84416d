import { isIsoDate } from '../../../core/dates.ts';
import { toCell, toTable, type PlannedColumn, type Table } from '../../../core/table.ts';
import { informatColumns, INSTITUTE } from '../schema.ts';
import { toPlannedColumn } from '../schema/known-column.ts';
import { OWN_FIELD_NAMES, OWN_FIELD_TYPES, PERSON_ID } from '../schema/operations.ts';
import { chooseArrived } from './choose-arrived.ts';
import type { Line } from './to-lines.ts';
import { STRANGE, toDay, toNumber } from './to-value.ts';

type OwnField = {
  readonly name: string;
  /** Data types it has been given, in small letters; two schools may disagree. */
  readonly types: Set<string>;
};

type Person = { readonly line: Line; readonly values: Map<OwnField, unknown[]> };

/** Own fields with a row for each person and a column for each field, typed by what the school says it holds. */
export function pivotOwnFields(lines: readonly Line[], names: readonly string[]): Table {
  const { persons, fields } = gather(lines);
  const fixed = informatColumns('ownFields', 'pivot').map(toPlannedColumn);
  const taken = new Set(fixed.map(({ name }) => name.toLowerCase()));
  const isTaken = ({ name }: OwnField): boolean => taken.has(name.toLowerCase());
  const plan = fields.map((field): PlannedColumn => {
    const name = isTaken(field) ? `${OWN_FIELD_NAMES.value}.${field.name}` : field.name;
    return { name, path: [name], type: typeOf(field, persons), tier: '9i' };
  });
  const rows = persons.map(({ line, values }) => {
    const row: Record<string, unknown> = { [INSTITUTE]: line[INSTITUTE], [PERSON_ID]: line[PERSON_ID] };
    fields.forEach((field, at) => {
      const column = plan[at];
      if (column) row[column.name] = toCellValue(values.get(field) ?? [], column.type);
    });
    return row;
  });
  return chooseArrived(toTable('informat', rows, [...fixed, ...plan]), fixed, names);
}

function gather(lines: readonly Line[]): { readonly persons: readonly Person[]; readonly fields: readonly OwnField[] } {
  const persons = new Map<string, Person>();
  const fields = new Map<string, OwnField>();
  for (const line of lines) {
    const key = `${textOf(line[INSTITUTE])}\u001F${textOf(line[PERSON_ID])}`;
    const person = persons.get(key) ?? { line, values: new Map<OwnField, unknown[]>() };
    persons.set(key, person);
    const name = textOf(line[OWN_FIELD_NAMES.name]);
    if (name === '') continue;
    const field = fields.get(name.toLowerCase()) ?? { name, types: new Set<string>() };
    fields.set(name.toLowerCase(), field);
    field.types.add(textOf(line[OWN_FIELD_NAMES.type]).toLowerCase());
    const value = line[OWN_FIELD_NAMES.value];
    if (value === null) continue;
    const values = person.values.get(field);
    if (values) values.push(value);
    else person.values.set(field, [value]);
  }
  return { persons: [...persons.values()], fields: [...fields.values()] };
}

const textOf = (value: unknown): string => String(toCell(value));

type FieldType = 'number' | 'date' | 'text' | 'any';

/** Of the type that its school gave it, when every value is of that type. */
function typeOf(field: OwnField, persons: readonly Person[]): FieldType {
  const [type = ''] = field.types;
  if (field.types.size > 1) return 'any';
  const holds = (isOf: (value: unknown) => boolean): boolean =>
    persons.every(({ values }) => {
      const found = values.get(field) ?? [];
      return found.length < 2 && found.every(isOf);
    });
  if (type === OWN_FIELD_TYPES.number) return holds((value) => typeof numberOf(value) === 'number') ? 'number' : 'any';
  if (type === OWN_FIELD_TYPES.date) return holds((value) => isIsoDate(toDay(textOf(value)))) ? 'date' : 'any';
  return type === OWN_FIELD_TYPES.text ? 'text' : 'any';
}

const numberOf = (value: unknown): unknown => (typeof value === 'number' ? value : toNumber(value));

/** A person may have two fields of one name. */
function toCellValue(values: readonly unknown[], type: FieldType | PlannedColumn['type']): unknown {
  const [value] = values;
  if (values.length > 1) return values.map(textOf).join('; ');
  if (value === undefined) return null;
  switch (type) {
    case 'number':
      return numberOf(value);
    case 'date':
      return toDay(textOf(value));
    case 'text':
      return textOf(value);
    default:
      return numberOf(value) === STRANGE ? value : numberOf(value);
  }
}
