import { navigationNamed, propertyNamed, targetOf, type EntityType, type Model } from '../model/model.ts';
import { counterpartOf, isLost, type Part } from './counterpart.ts';
import type { AddNote } from './notes.ts';

/** What must stand at the end: a value, related rows, or either of them. */
export type Wanted = 'value' | 'rows' | 'any';

export type Walked = {
  /** In the names of the model that answers; as they were where nothing is known of them. */
  readonly segments: readonly string[];
  /** Where they lead; undefined for a field, and for what is not known. */
  readonly type: EntityType | undefined;
  readonly isChanged: boolean;
  readonly part?: Part | undefined;
  readonly isFile?: boolean;
  /** The name that no other version has. */
  readonly lost?: string | undefined;
  /** The name that nothing is known of. */
  readonly unknown?: string | undefined;
};

export type Start = { readonly model: Model; readonly type: EntityType; readonly note: AddNote };

type Step = Omit<Walked, 'isChanged'> & { readonly taken: number; readonly isChanged: boolean };

/** Follows names of any version from a type, step by step, in the model that answers. */
export function walk(start: Start, names: readonly string[], wanted: Wanted): Walked {
  let walked: Walked = { segments: [], type: start.type, isChanged: false };
  for (let rest = names; rest.length > 0;) {
    const at = walked.type;
    if (!at) return { ...walked, segments: [...walked.segments, ...rest] };
    const step = stepFrom({ ...start, type: at }, rest, wanted);
    walked = {
      ...step,
      segments: [...walked.segments, ...step.segments],
      isChanged: walked.isChanged || step.isChanged,
      part: step.part ?? walked.part,
    };
    if (step.lost !== undefined || step.unknown !== undefined || step.isFile) return walked;
    rest = rest.slice(step.taken);
  }
  return walked;
}

function stepFrom(start: Start, names: readonly string[], wanted: Wanted): Step {
  const { type, note } = start;
  const [name = ''] = names;
  const direct = directStep(start, name);
  if (direct && fits(direct, names, wanted)) return direct;
  const other = counterpartOf(start, names);
  if (other) {
    note({ code: 'translated', from: other.from, to: other.to });
    return { ...other, isChanged: true };
  }
  const known = isLost(type, name) ? { lost: name } : { unknown: name };
  return direct ?? { segments: [name], type: undefined, taken: 1, isChanged: false, ...known };
}

/** What the name is here by itself; a relation goes before a field. */
function directStep({ model, type }: Start, name: string): Step | undefined {
  const step = { segments: [name], taken: 1, isChanged: false };
  const cast = model.types.get(name);
  if (cast) return { ...step, type: cast };
  const navigation = navigationNamed(type, name);
  if (navigation) return { ...step, type: targetOf(model, navigation) };
  return propertyNamed(type, name) && { ...step, type: undefined };
}

/** A relation may be passed, a field ends the way; at the end stands what was wanted. */
function fits({ type }: Step, { length }: readonly string[], wanted: Wanted): boolean {
  if (length > 1) return type !== undefined;
  return wanted === 'any' || (wanted === 'rows') === (type !== undefined);
}
