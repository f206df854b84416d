import { describe, expect, it } from 'vitest';
import { readCommand, usage } from './command-line.ts';

describe('readCommand', () => {
  it('starts with defaults', () => {
    expect(readCommand([])).toEqual({
      kind: 'start',
      options: {
        host: '127.0.0.1',
        seed: 1,
        ports: { pdata: 0, tweedekamer: 0, informat: 0, vacatures: 0, referentie: 0, competent: 0 },
        sizes: { scale: 1, largeRows: 50_000, pageSize: 250, staff: 60, institutes: 2, vacancies: 1200, profiles: 150 },
      },
    });
  });

  it('reads every flag the usage names', () => {
    const args = [
      '--seed',
      '7',
      '--size',
      '0.5',
      '--large-rows',
      '10',
      '--page-size',
      '50',
      '--staff',
      '20000',
      '--institutes',
      '1',
      '--vacancies',
      '200000',
      '--profiles',
      '700',
      '--host',
      '0.0.0.0',
      '--pdata-port',
      '8101',
      '--tweedekamer-port=8102',
      '--informat-port=8103',
      '--vacatures-port=8104',
      '--referentie-port=8105',
      '--competent-port=8106',
    ];
    expect(readCommand(args)).toEqual({
      kind: 'start',
      options: {
        host: '0.0.0.0',
        seed: 7,
        ports: { pdata: 8101, tweedekamer: 8102, informat: 8103, vacatures: 8104, referentie: 8105, competent: 8106 },
        sizes: {
          scale: 0.5,
          largeRows: 10,
          pageSize: 50,
          staff: 20_000,
          institutes: 1,
          vacancies: 200_000,
          profiles: 700,
        },
      },
    });
    for (const flag of args.filter((arg) => arg.startsWith('--'))) expect(usage).toContain(flag.split('=')[0]);
  });

  it('shows the usage', () => {
    expect(readCommand(['--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['--seed', 'x'], '--seed must be a number'],
    [['--seed', '1.5'], '--seed must be a whole number'],
    [['--size', '0'], '--size must be more than 0'],
    [['--pdata-port', '70000'], '--pdata-port must be at most 65535'],
    [['--host', ''], '--host must not be empty'],
    [['--unknown'], "Unknown option '--unknown'"],
    [['stray'], 'Unexpected argument'],
  ])('refuses %j and says why', (args, message) => {
    const command = readCommand(args);
    expect(command.kind === 'refuse' && command.message).toContain(message);
  });
});
