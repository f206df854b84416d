import { createHash } from 'node:crypto';
import { type Row, type Value } from '../model/entity-type.ts';

/** An id for a row that exists because another does; the same every time. */
const toDerivedId = (kind: string, id: Value | undefined): string => {
  const hex = createHash('sha256').update(`${kind} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A row of v3/1.0 for something that is part of another row in the versions after it. */
export const deriveRow = (kind: string, { Id, ...owner }: Row, values: Row): Row => ({
  Id: toDerivedId(kind, Id),
  ...values,
  GewijzigdOp: owner['GewijzigdOp'] ?? null,
  ApiGewijzigdOp: owner['ApiGewijzigdOp'] ?? null,
  Verwijderd: owner['Verwijderd'] ?? false,
  Eigenaar: Id ?? null,
});

/** The row in which a file is kept, if there is one. */
export const deriveFile = (owner: Row): readonly Row[] => {
  const { ContentType: type, ContentLength: length } = owner;
  if (typeof type !== 'string') return [];
  const values = { ContentType: type, Extensie: `.${type.split('/')[1]}`, Grootte: length ?? null };
  return [deriveRow('Bestand', owner, values)];
};

/** The id of that row. */
export const toFileId = (owner: Row): Value => deriveFile(owner)[0]?.['Id'] ?? null;
