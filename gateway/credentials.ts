import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type z } from 'zod';

import { type Credential } from './credential.ts';
import { GatewayError } from './gateway-error.ts';
import { sendOwnAnswer } from './own-answer.ts';
import { type VendorDoor } from './vendor-door.ts';
import { visitOf } from './visit.ts';

export type GuardedSource = {
  readonly id: string;
  readonly credential: z.ZodType<Credential>;
  readonly door: VendorDoor;
};

export type CredentialsOptions = {
  readonly guarded: readonly GuardedSource[];
  /** From one address, each source counted by itself. */
  readonly attemptsPerMinute: number;
};

const BODY_LIMIT_BYTES = 16_384;
const REFUSED = 422;

/**
 * `POST /<source>` takes what a person typed, and answers with the sealed text and until when it is good. What the
 * vendor refuses is 422 with the reason. Guessing is for the vendor to end; the rate keeps it from being done here.
 */
export async function credentials(app: FastifyInstance, { guarded, attemptsPerMinute }: CredentialsOptions) {
  app.removeContentTypeParser('text/plain');
  const options = {
    bodyLimit: BODY_LIMIT_BYTES,
    helmet: false,
    config: { rateLimit: { max: attemptsPerMinute } },
  } as const;
  for (const { id, credential: shape, door } of guarded) {
    const onRequest = async (request: FastifyRequest): Promise<void> => {
      Object.assign(visitOf(request), { source: id, route: 'credentials' });
    };
    app.post(`/${id}`, { ...options, onRequest }, async (request, reply) => {
      const typed = shape.safeParse(request.body);
      if (!typed.success) throw new GatewayError({ kind: 'invalid-input', field: toField(typed.error) });
      try {
        return await door.enrol(typed.data);
      } catch (error) {
        if (!(error instanceof GatewayError) || error.failure.kind !== 'credentials-rejected') throw error;
        return sendOwnAnswer(reply, error.failure, REFUSED);
      }
    });
  }
}

/** The first field that is wrong. A field that should not be there is not named: its name was typed by someone. */
function toField({ issues }: z.ZodError): string {
  return String(issues[0]?.path[0] ?? 'body');
}
