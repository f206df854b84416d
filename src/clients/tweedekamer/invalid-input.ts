import { SourceError, type InputProblem } from '../../core/errors.ts';
import { closestNames } from './model/closest-names.ts';

/** The arguments of a query, by the names that datasets give them. */
export type Field = 'entity' | 'filter' | 'select' | 'expand' | 'orderby' | 'top';

/** A refusal of ours, before anything is sent. `subject` is a name, never a value that a person typed. */
export function invalidInput(field: Field, problem: InputProblem, subject?: string): SourceError {
  return new SourceError('tweedekamer', { kind: 'invalid-input', field, problem, subject });
}

/** A name that the model does not have, with the names that may have been meant. */
export function unknownName(field: Field, name: string, names: readonly string[]): SourceError {
  const allowed = closestNames(name, names);
  return new SourceError('tweedekamer', {
    kind: 'invalid-input',
    field,
    problem: 'unknown-name',
    subject: name,
    allowed,
  });
}
