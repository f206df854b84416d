import { describe, expect, it } from 'vitest';
import { toSessionYear } from './maker.ts';

describe('toSessionYear', () => {
  // Prinsjesdag, the opening of each session, from the record of the Senate.
  it.each([
    ['2021-09-20', '2020-2021'],
    ['2021-09-21', '2021-2022'],
    ['2024-09-16', '2023-2024'],
    ['2024-09-17', '2024-2025'],
    ['2025-09-15', '2024-2025'],
    ['2025-09-16', '2025-2026'],
    ['2026-09-14', '2025-2026'],
    ['2026-09-15', '2026-2027'],
    ['2026-12-31', '2026-2027'],
  ])('has %s in %s', (day, session) => {
    expect(toSessionYear(day)).toBe(session);
  });
});
