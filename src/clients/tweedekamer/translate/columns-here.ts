import { navigationNamed, propertyNamed, targetOf, type EntityType, type Model } from '../model/model.ts';
import { FILE_LINK } from '../model/renames.ts';
import { FILE_TYPE_FIELD } from '../schema.ts';
import { counterpartOf } from './counterpart.ts';
import { walk } from './walk.ts';

/** A row whose file is wanted: where it stands, dotted, and the set it is of. */
export type FilePlace = { readonly path: string; readonly set: string };

/** A column as the model that answers knows it. */
export type ColumnHere = {
  /** As it was asked, in the names of any version. */
  readonly asked: string;
  readonly name: string;
  /** What must be asked of the service for it, dotted; nothing for a list, whose fields are columns themselves. */
  readonly fields: readonly string[];
  readonly file?: FilePlace;
};

type Place = { readonly model: Model; readonly type: EntityType };
type Reached = { readonly names: readonly string[]; readonly type: EntityType | undefined };

/** Dotted columns of any version, `link` for the file of a row; those that the model lacks are left out. */
export function columnsHere(place: Place, columns: readonly string[]): readonly ColumnHere[] {
  return columns.flatMap((asked) => {
    const names = asked.split('.');
    const found = names.at(-1) === FILE_LINK ? fileColumn(place, names.slice(0, -1)) : valueColumn(place, names);
    return found ? [{ asked, ...found }] : [];
  });
}

function valueColumn(place: Place, names: readonly string[]): Omit<ColumnHere, 'asked'> | undefined {
  const value = reach(place, names, 'value');
  if (value)
    return { name: value.names.join('.'), fields: [value.names.join('.'), ...keysOnTheWay(place, value.names)] };
  const list = reach(place, names, 'rows');
  return list && { name: list.names.join('.'), fields: [] };
}

function fileColumn(place: Place, names: readonly string[]): Omit<ColumnHere, 'asked'> | undefined {
  const row = names.length === 0 ? { names: [], type: place.type } : reach(place, names, 'rows');
  const holder = row && fileHolder(place.model, row);
  const set = place.model.sets.find(({ type }) => type === holder?.type)?.name;
  if (!holder?.type || set === undefined) return undefined;
  const { names: path, type } = holder;
  const own = [...type.key, FILE_TYPE_FIELD].flatMap((name) => propertyNamed(type, name)?.name ?? []);
  return {
    name: [...path, FILE_LINK].join('.'),
    fields: [...own.map((name) => [...path, name].join('.')), ...keysOnTheWay(place, path)],
    file: { path: path.join('.'), set },
  };
}

/** The row itself, or the one beside it that another version keeps the file in. */
function fileHolder(model: Model, { names, type }: Reached): Reached | undefined {
  if (!type || type.hasFile) return type && { names, type };
  const beside = counterpartOf({ model, type }, [FILE_LINK]);
  return beside?.type?.hasFile ? { names: [...names, ...beside.segments], type: beside.type } : undefined;
}

/** The names in the spelling of the model; undefined when they lead nowhere there, or to another kind of thing. */
function reach({ model, type }: Place, names: readonly string[], wanted: 'value' | 'rows'): Reached | undefined {
  const walked = walk({ model, type, note: () => undefined }, names, wanted);
  if (walked.part || walked.isFile) return undefined;
  let at: EntityType | undefined = type;
  const spelled: string[] = [];
  for (const name of walked.segments) {
    const navigation: ReturnType<typeof navigationNamed> = at && navigationNamed(at, name);
    const known = navigation ?? (at && propertyNamed(at, name));
    if (!known) return undefined;
    spelled.push(known.name);
    at = navigation && targetOf(model, navigation);
  }
  return (at === undefined) === (wanted === 'value') ? { names: spelled, type: at } : undefined;
}

/** Without a field of its own, a row on the way would come with all of them. */
function keysOnTheWay(place: Place, names: readonly string[]): readonly string[] {
  return names.flatMap((_, at) => {
    const way = names.slice(0, at + 1);
    const { type } = reach(place, way, 'rows') ?? {};
    return type?.key.length === 1 ? [[...way, ...type.key].join('.')] : [];
  });
}
