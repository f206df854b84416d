import type { CellType, PlannedColumn, PrivacyTier } from '../../../core/table.ts';
import type { CodeTable } from '../codes.ts';

/** A field of an item, or a word and the field that it stands before. */
type ItemField = string | readonly [word: string, name: string];

/** Fields of an item, in groups: a group is joined by blanks, the groups by commas, the items by semicolons. */
export type ItemText = readonly (readonly ItemField[])[];

/** A column of Informat: what the document says of a field, beside its place and type. */
export type KnownColumn = PlannedColumn & {
  /** Comes only when it is named, whatever its tier. */
  readonly onRequest?: true;
  /** Written with or without braces, in capitals or not; in a column of any type, it may be a number as well. */
  readonly isGuid?: true;
  /** What stands for nothing in this field, beside null and the empty text. */
  readonly empty?: readonly string[];
  /** Holds the meaning of the code at its path. */
  readonly codes?: CodeTable;
  /** Holds a list as text. */
  readonly items?: ItemText;
};

type FieldKind = CellType | 'guid' | 'guidOrNumber';

type FieldTraits = {
  readonly key?: true;
  readonly empty?: readonly string[];
  readonly codes?: CodeTable;
  readonly items?: ItemText;
  /** Only as part of another one. */
  readonly onRequest?: true;
};

/** Name (a dotted path), kind and tier of a field, with what else is known of it. */
export type Field = readonly [name: string, kind: FieldKind, tier: PrivacyTier, traits?: FieldTraits];

/** Behind a coded field: its meaning. */
const MEANING = '.betekenis';

/** The name of the header in which Informat is told the institute; first column of every table. */
export const INSTITUTE = 'InstituteNo';

const INSTITUTE_FIELD: Field = [INSTITUTE, 'text', 0, { key: true }];

/**
 * The columns of these fields, behind the one of the institute; a coded field is followed by its meaning. What only
 * tells rows apart stands last: people read names and dates.
 */
export function toKnownColumns(fields: readonly Field[]): readonly KnownColumn[] {
  const told = fields.filter((field) => !isReference(field));
  return [INSTITUTE_FIELD, ...told, ...fields.filter(isReference)].flatMap(toColumnsOfField);
}

const isReference = ([, kind, , traits]: Field): boolean => kind === 'guid' || traits?.key === true;

function toColumnsOfField([name, kind, tier, traits = {}]: Field): readonly KnownColumn[] {
  const { codes, ...rest } = traits;
  const path = name.split('.');
  const column: KnownColumn = {
    name,
    path,
    tier,
    ...typeOfKind(kind),
    ...rest,
  };
  if (codes === undefined) return [column];
  return [column, { name: `${name}${MEANING}`, path, tier, type: 'text', codes, onRequest: true }];
}

function typeOfKind(kind: FieldKind): Pick<KnownColumn, 'type' | 'isGuid'> {
  switch (kind) {
    case 'guid':
      return { type: 'text', isGuid: true };
    case 'guidOrNumber':
      return { type: 'any', isGuid: true };
    default:
      return { type: kind };
  }
}

/** What a table tells of a column, whose values its rows hold by its name. */
export const toPlannedColumn = ({ name, type, tier, key }: KnownColumn): PlannedColumn => ({
  name,
  type,
  tier,
  path: [name],
  ...(key && { key }),
});

/** The same fields inside an object or list of this name. */
export const within = (name: string, fields: readonly Field[]): readonly Field[] =>
  fields.map(([inner, ...rest]): Field => [`${name}.${inner}`, ...rest]);
