import { beforeEach, expect, test } from 'vitest';

import { importState } from '../../test/support/imports-in-memory.ts';
import { createManualClock, type ManualClock } from '../../test/support/manual-clock.ts';
import type { ImportState } from './imports.ts';
import { refreshByItself, type SelfRefreshOptions } from './refresh-by-itself.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-03-12T10:00:00Z');

let time: ManualClock;
let states: readonly ImportState[];
let refreshed: string[];
let isBusy: boolean;
let isOnline: boolean;
let starts: number;
let listeners: Set<() => void>;
let online: Set<() => void>;

const moment = (): Date => new Date(START + time.now());

const start = (overrides: Partial<SelfRefreshOptions['imports']> = {}): (() => void) =>
  refreshByItself({
    imports: {
      list: async () => states,
      refresh: async (id) => {
        refreshed.push(id);
        const lastChecked = moment().toISOString();
        states = states.map((state) => (state.id === id ? { ...state, lastChecked } : state));
        listeners.forEach((listen) => listen());
        return states[0] as ImportState;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      isBusy: () => isBusy,
      ...overrides,
    },
    clock: moment,
    wait: time.wait,
    isOnline: () => isOnline,
    whenOnline: (listener) => {
      online.add(listener);
      return () => online.delete(listener);
    },
    startWithWorkbook: async () => void starts++,
  });

beforeEach(() => {
  time = createManualClock();
  states = [];
  refreshed = [];
  isBusy = false;
  isOnline = true;
  starts = 0;
  listeners = new Set();
  online = new Set();
});

const fresh = (changes: Partial<ImportState>): ImportState =>
  importState({ lastChecked: new Date(START).toISOString(), ...changes });

test('leaves alone every import for which nobody asked this, and sets no timer', async () => {
  states = [fresh({})];
  start();
  await time.advance(60 * MINUTE);
  expect([refreshed, starts, time.waiting]).toEqual([[], 0, 0]);
});

test('refreshes on opening, once, and asks to be started with the workbook', async () => {
  states = [fresh({ onOpening: true }), fresh({ id: 'i-2' })];
  start();
  await time.advance(60 * MINUTE);
  expect([refreshed, starts]).toEqual([['i-1'], 1]);
});

test('refreshes every so many minutes', async () => {
  states = [fresh({ everyMinutes: 5 })];
  start();
  await time.advance(4 * MINUTE);
  expect(refreshed).toEqual([]);
  await time.advance(7 * MINUTE);
  expect(refreshed).toEqual(['i-1', 'i-1']);
});

test('begins as soon as a person asks for it, and not for what was only asked on opening', async () => {
  start();
  await time.advance(MINUTE);
  states = [fresh({ everyMinutes: 1 }), fresh({ id: 'i-2', onOpening: true })];
  listeners.forEach((listen) => listen());
  await time.advance(MINUTE);
  expect(refreshed).toContain('i-1');
  expect(refreshed).not.toContain('i-2');
});

test('waits while other work runs on a table', async () => {
  states = [fresh({ everyMinutes: 1 })];
  isBusy = true;
  start();
  await time.advance(3 * MINUTE);
  expect(refreshed).toEqual([]);
  isBusy = false;
  await time.advance(MINUTE);
  expect(refreshed).toHaveLength(1);
});

test('waits without a connection, and goes on when it is back', async () => {
  states = [fresh({ onOpening: true })];
  isOnline = false;
  start();
  await time.advance(3 * MINUTE);
  expect(refreshed).toEqual([]);
  isOnline = true;
  online.forEach((listen) => listen());
  await time.advance(0);
  expect(refreshed).toEqual(['i-1']);
});

test('one that fails is tried again no sooner than when its time has come anew', async () => {
  states = [fresh({ everyMinutes: 5 })];
  start({
    refresh: (id) => {
      refreshed.push(id);
      return Promise.reject(new Error('no'));
    },
  });
  await time.advance(9 * MINUTE);
  expect(refreshed).toHaveLength(1);
  await time.advance(2 * MINUTE);
  expect(refreshed).toHaveLength(2);
});

test('leaves alone one whose table is gone, and one that only a person can ask', async () => {
  states = [
    fresh({ everyMinutes: 1, place: undefined }),
    fresh({ id: 'i-2', everyMinutes: 1, withheld: ['donor'] }),
    fresh({ id: 'i-3', everyMinutes: 1, withheld: ['donor'], remembered: { donor: 'Peeters' } }),
  ];
  start();
  await time.advance(1.5 * MINUTE);
  expect(refreshed).toEqual(['i-3']);
});

test('looks again when the imports could not be read', async () => {
  states = [fresh({ onOpening: true })];
  let isReadable = false;
  start({ list: async () => (isReadable ? states : Promise.reject(new Error('no'))) });
  await time.advance(0);
  isReadable = true;
  await time.advance(MINUTE);
  expect(refreshed).toEqual(['i-1']);
});

test('stops when told to', async () => {
  states = [fresh({ everyMinutes: 1 })];
  const stop = start();
  await time.advance(0);
  stop();
  await time.advance(10 * MINUTE);
  expect([refreshed, listeners.size, online.size]).toEqual([[], 0, 0]);
});
