import { expect, test } from 'vitest';

import type { Step } from './imports.ts';
import { withTimeLeft } from './with-time-left.ts';

function listen() {
  let now = 0;
  const heard: Step[] = [];
  const tell = withTimeLeft(
    (step) => heard.push(step),
    () => new Date(now),
  );
  return {
    at: (seconds: number, step: Step): number | undefined => {
      now = seconds * 1000;
      tell(step);
      const last = heard.at(-1);
      return last && 'leftMs' in last ? last.leftMs : undefined;
    },
  };
}

const writing = (written: number): Step => ({ phase: 'writing', written, total: 100 });

test('tells the time that is left from how fast it goes', () => {
  const { at } = listen();
  expect([at(0, writing(0)), at(1, writing(10)), at(4, writing(40))]).toEqual([undefined, undefined, 6000]);
});

test('counts each phase for itself', () => {
  const { at } = listen();
  at(0, { phase: 'waiting', ahead: 1 });
  at(100, { phase: 'asking', progress: { rows: 0, pages: 0, total: 200 } });
  expect(at(110, { phase: 'asking', progress: { rows: 50, pages: 1, total: 200 } })).toBe(30_000);
  expect(at(111, writing(0))).toBeUndefined();
});

test('tells nothing where the source does not tell how many rows there are', () => {
  const { at } = listen();
  at(0, { phase: 'asking', progress: { rows: 0, pages: 0 } });
  expect(at(10, { phase: 'asking', progress: { rows: 50, pages: 1 } })).toBeUndefined();
});
