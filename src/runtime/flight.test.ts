import { describe, expect, test, vi } from 'vitest';

import { shareFlight, type Flight } from './flight.ts';

type Control = {
  readonly flight: Flight<string>;
  readonly land: (result: string) => void;
  readonly crash: (error: Error) => void;
  readonly report: (rows: number) => void;
  readonly engine: () => AbortSignal;
  readonly done: ReturnType<typeof vi.fn>;
  readonly settled: ReturnType<typeof vi.fn>;
};

function airborne(): Control {
  let land: Control['land'] = () => undefined;
  let crash: Control['crash'] = () => undefined;
  let report: Control['report'] = () => undefined;
  let engine = new AbortController().signal;
  const done = vi.fn<(result: string) => void>();
  const settled = vi.fn<() => void>();
  const flight = shareFlight<string>(
    (signal, onProgress) => {
      engine = signal;
      report = (rows) => onProgress({ rows, pages: 1 });
      return new Promise((resolve, reject) => {
        land = resolve;
        crash = reject;
      });
    },
    { done, settled },
  );
  return {
    flight,
    land: (r) => land(r),
    crash: (e) => crash(e),
    report: (n) => report(n),
    engine: () => engine,
    done,
    settled,
  };
}

describe('a shared flight', () => {
  test('brings all passengers the same result', async () => {
    const { flight, land, done, settled } = airborne();
    const waiting = [flight.join({}), flight.join({ signal: new AbortController().signal })];

    land('here');

    await expect(Promise.all(waiting)).resolves.toEqual(['here', 'here']);
    expect([done.mock.calls, settled.mock.calls.length]).toEqual([[['here']], 1]);
  });

  test('fails all passengers alike, and is not kept as done', async () => {
    const { flight, crash, done } = airborne();
    const waiting = [flight.join({}), flight.join({})];

    crash(new Error('storm'));

    await expect(waiting[0]).rejects.toThrow('storm');
    await expect(waiting[1]).rejects.toThrow('storm');
    expect(done).not.toHaveBeenCalled();
  });

  test('goes on when one of two passengers leaves', async () => {
    const { flight, land, engine } = airborne();
    const leaving = new AbortController();
    const stays = flight.join({});
    const leaves = flight.join({ signal: leaving.signal });

    leaving.abort(new Error('changed my mind'));
    land('here');

    await expect(leaves).rejects.toThrow('changed my mind');
    await expect(stays).resolves.toBe('here');
    expect(engine().aborted).toBe(false);
  });

  test('is called back when the last passenger leaves', async () => {
    const { flight, engine, settled } = airborne();
    const leaving = new AbortController();
    const leaves = flight.join({ signal: leaving.signal });

    leaving.abort();

    await expect(leaves).rejects.toMatchObject({ name: 'AbortError' });
    expect(engine().aborted).toBe(true);
    expect(settled).toHaveBeenCalled();
  });

  test('leaves a passenger behind who ran out of time', async () => {
    const { flight, engine } = airborne();

    await expect(flight.join({ deadline: { ms: 10, error: new Error('late') } })).rejects.toThrow('late');
    expect(engine().aborted).toBe(true);
  });

  test('lets in nobody who has already left', async () => {
    const { flight } = airborne();

    await expect(flight.join({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('tells progress to those who are aboard', () => {
    const { flight, report } = airborne();
    const leaving = new AbortController();
    const heard: string[] = [];
    void flight.join({ onProgress: ({ rows }) => heard.push(`a${rows}`) });
    flight.join({ signal: leaving.signal, onProgress: ({ rows }) => heard.push(`b${rows}`) }).catch(() => undefined);

    report(1);
    leaving.abort();
    report(2);

    expect(heard).toEqual(['a1', 'b1', 'a2']);
  });
});
