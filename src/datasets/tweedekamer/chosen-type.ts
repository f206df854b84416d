import { entitySetNamed, type EntityType, type Model } from '../../clients/tweedekamer/index.ts';
import type { Call, Clients, Input } from '../call.ts';

export type Chosen = { readonly model: Model; readonly type: EntityType };

/** What was chosen in the same form; undefined as long as nothing is, and for a name that does not exist. */
export async function chosenType({ tweedekamer }: Clients, { entity }: Input, call: Call): Promise<Chosen | undefined> {
  if (typeof entity !== 'string' || entity.trim() === '') return undefined;
  const model = await tweedekamer.model(call);
  try {
    return { model, type: entitySetNamed(model, entity).type };
  } catch {
    return undefined;
  }
}
