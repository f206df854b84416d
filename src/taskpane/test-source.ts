import { isSourceError, type SourceId } from '../core/errors.ts';
import type { Clients } from '../datasets/call.ts';
import type { Lookup } from '../datasets/param.ts';
import type { Runtime } from '../runtime/runtime.ts';

type Probe = (
  clients: Clients,
  reading: { readonly signal?: AbortSignal | undefined; readonly limit: number },
) => unknown;

/** A question each: enough for any group of schools, and no burden to the vendor. */
const MOST_INSTITUTES = 25;

/** Nobody's id: a source that looks for this person has let us in, and no personal data moves. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const probesAt = (now: Date): Readonly<Record<SourceId, Probe>> => ({
  pdata: ({ pdata }, reading) => pdata.entities(reading),
  tweedekamer: ({ tweedekamer }, reading) => tweedekamer.read({ entity: 'Fractie', top: 1 }, reading),
  informat: ({ informat, institutes }, reading) =>
    informat.table(
      {
        resource: 'employees',
        institutes: institutes().slice(0, MOST_INSTITUTES),
        schoolYear: schoolYearOf(now),
        personId: NOBODY,
        columns: [],
      },
      reading,
    ),
  vacatures: ({ vacatures }, reading) => vacatures.search({ filters: {}, columns: [] }, reading),
  referentie: ({ referentie }, reading) => referentie.codes({ list: 'rijbewijzen' }, reading),
  competent: ({ competent }, reading) => competent.releases(reading),
});

type Test = { readonly source: SourceId; readonly now: Date; readonly signal: AbortSignal };

/**
 * Whether a source answers whoever is here: a small read that changes nothing, at each institute where there are any.
 *
 * @throws SourceError why not
 */
export async function testSource(runtime: Pick<Runtime, 'choices'>, { source, now, signal }: Test): Promise<void> {
  const lookup: Lookup = async (clients, _, call) => {
    await probesAt(now)[source](clients, { signal: call.signal, limit: 1 });
    return [];
  };
  try {
    await runtime.choices({ lookup, source, input: {}, signal });
  } catch (error) {
    // Looked for, so let in.
    if (!isSourceError(error) || error.failure.kind !== 'not-found') throw error;
  }
}

/** The school year that runs, as `2026-27`; a new one begins in September. */
function schoolYearOf(now: Date): string {
  const first = now.getMonth() >= 8 ? now.getFullYear() : now.getFullYear() - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
