import type { InformatRequest } from '../../clients/informat/index.ts';
import { SourceError, type Failure } from '../../core/errors.ts';
import type { Gap, Table } from '../../core/table.ts';
import type { Call, Clients } from '../call.ts';

/** A question as the parameters put it: no institute named means all that the sign-in covers. */
export type StaffQuestion = Omit<InformatRequest, 'institutes'> & {
  readonly institute?: readonly string[] | undefined;
};

/**
 * The rows of the institutes asked. Those that the sign-in does not cover are told as gaps.
 * @throws SourceError `credentials-missing` without a sign-in, `invalid-input` when it covers none of the institutes
 */
export async function readStaff(clients: Clients, question: StaffQuestion, call: Call): Promise<Table> {
  const { institute, ...request } = question;
  const known = clients.institutes();
  if (known.length === 0) throw new SourceError('informat', { kind: 'credentials-missing' });
  const asked = institute ?? known;
  const institutes = asked.filter((number) => known.includes(number));
  if (institutes.length === 0) {
    const allowed = known;
    throw new SourceError('informat', { kind: 'invalid-input', field: 'institute', problem: 'not-a-choice', allowed });
  }
  const table = await clients.informat.table({ ...request, institutes }, call);
  const others = asked.filter((number) => !known.includes(number));
  return others.length > 0 ? { ...table, gaps: [...(table.gaps ?? []), ...toGaps(table, others)] } : table;
}

/** The column of the institute comes first in every table. */
function toGaps({ columns: [first] }: Table, institutes: readonly string[]): readonly Gap[] {
  const failure: Failure = { kind: 'credentials-rejected', reason: 'institute' };
  return institutes.map((value) => ({ column: first?.name ?? '', value, failure }));
}
