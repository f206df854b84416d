import * as z from 'zod/mini';

/** Whatever a cell or a field of a form can hold. */
export const cellSchema: z.ZodMiniType<string | number | boolean> = z.union([z.string(), z.number(), z.boolean()]);
