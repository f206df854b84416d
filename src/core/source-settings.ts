import * as z from 'zod/mini';

/** Which version or dialect of a source the gateway has behind it: `GET /api/sources`. */
export const sourceSettings = z.object({
  tweedekamer: z.object({ protocol: z.enum(['v3', 'v4']) }),
  vacatures: z.object({ version: z.enum(['v2', 'v4']) }),
  competent: z.object({ version: z.enum(['v1', 'v2']) }),
});

export type SourceSettings = z.infer<typeof sourceSettings>;
