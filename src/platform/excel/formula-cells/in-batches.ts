/** Formulas that one request is about: a few hundred bytes each, far below the 5 MB that Excel on the web takes. */
export const AT_ONCE = 500;

export async function inBatches<T>(items: readonly T[], send: (batch: readonly T[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) await send(items.slice(start, start + AT_ONCE));
}
