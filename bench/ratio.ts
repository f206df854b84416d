export type Ratio = {
  readonly name: string;
  readonly baseline: string;
  readonly ratio: number;
  /** What the ratio is held against; `most` is an upper bound, `least` a lower one. */
  readonly target: { readonly most: number } | { readonly least: number };
};

/** Median milliseconds of each task, run in turns so that a busy moment hits all of them alike. */
export async function medians(tasks: readonly (() => unknown)[], runs: number): Promise<number[]> {
  const times = tasks.map((): number[] => []);
  for (let run = -1; run < runs; run++) {
    for (const [at, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      // The first round only warms up.
      if (run >= 0) times[at]?.push(performance.now() - start);
    }
  }
  return times.map((list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN);
}

export function toLine({ name, baseline, ratio, target }: Ratio): string {
  const wanted = 'most' in target ? `≤ ${target.most}` : `≥ ${target.least}`;
  const met = 'most' in target ? ratio <= target.most : ratio >= target.least;
  return `${met ? 'met   ' : 'missed'}  ${ratio.toFixed(2).padStart(6)}  (${wanted})  ${name} ÷ ${baseline}`;
}
