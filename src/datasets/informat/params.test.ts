import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Clients } from '../call.ts';
import { isPersonal, type Param } from '../param.ts';
import { changedSince } from './changed-since.ts';
import { inclNonSubHours } from './incl-non-sub-hours.ts';
import { institute } from './institute.ts';
import { onePersonId, personId } from './person-id.ts';
import { anySchoolYear, schoolYear, schoolYearLookup } from './school-year.ts';
import { requiredStructure, secondaryStructure, structure } from './structure.ts';

const GUID = '67e4c91d-0407-4759-a6a7-c427a4784f47';
const OTHER = 'e7fe8b72-1dd8-4bf8-a90a-0666e040f1ee';

const valueOf = (param: Param, given: unknown): unknown => z.parse(param.schema, given);

function problemOf(param: Param, given: unknown): unknown {
  const issue = z.safeParse(param.schema, given).error?.issues[0];
  return issue?.code === 'custom' ? issue.params?.['problem'] : issue?.code;
}

/** A row of a table, so that its title names the parameter. */
const named = ([param, given, expected]: readonly [Param, unknown, unknown]) =>
  ({ name: param.name, given, expected, param }) as const;

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, at) => GUID.replace(/.{4}$/, String(1000 + at))).join(';');

describe('what is understood', () => {
  test.each(
    (
      [
        [schoolYear, '2023-24', '2023-24'],
        [schoolYear, '2023-2024', '2023-24'],
        [schoolYear, ' 2023-24 ', '2023-24'],
        [schoolYear, '1999-00', '1999-00'],
        [schoolYear, '1999-2000', '1999-00'],
        [schoolYear, '2008-09', '2008-09'],
        [anySchoolYear, undefined, undefined],
        [anySchoolYear, '2023-2024', '2023-24'],
        [structure, '211', '211'],
        [structure, 211, '211'],
        [structure, 11, '011'],
        [structure, ' 311 ', '311'],
        [structure, undefined, undefined],
        [secondaryStructure, 312, '312'],
        [requiredStructure, '1', '001'],
        [institute, '999999', ['999999']],
        [institute, 99_999, ['099999']],
        [institute, '099999;999999', ['099999', '999999']],
        [institute, '99999 ; 999999,099999;', ['099999', '999999']],
        [institute, undefined, undefined],
        [personId, GUID, [GUID]],
        [personId, `{${GUID.toUpperCase()}}`, [GUID]],
        [personId, `{ ${GUID}}`, [GUID]],
        [personId, ` ${GUID};${OTHER}; ${GUID}`, [GUID, OTHER]],
        [personId, undefined, undefined],
        [onePersonId, GUID, [GUID]],
        [inclNonSubHours, false, false],
        [inclNonSubHours, true, true],
        [inclNonSubHours, 'FALSE', false],
        [inclNonSubHours, 'onwaar', false],
        [inclNonSubHours, 'FAUX', false],
        [inclNonSubHours, 'WAAR', true],
        [inclNonSubHours, undefined, undefined],
        [changedSince, '2025-10-13', '2025-10-13'],
        [changedSince, '2025-10-13T14:30:00', '2025-10-13'],
        [changedSince, 45_943, '2025-10-13'],
        [changedSince, 45_943.75, '2025-10-13'],
        [changedSince, undefined, undefined],
      ] as const
    ).map(named),
  )('$name of $given is $expected', ({ param, given, expected }) => {
    expect(valueOf(param, given)).toEqual(expected);
  });

  test('fifty people are not too many', () => {
    expect(valueOf(personId, numbered(50))).toHaveLength(50);
  });
});

describe('what is refused, by the problem it has', () => {
  test.each(
    (
      [
        [schoolYear, '2023-25', 'school-year'],
        [schoolYear, '2023-23', 'school-year'],
        [schoolYear, '2023', 'school-year'],
        [schoolYear, 2023, 'school-year'],
        [schoolYear, true, 'school-year'],
        [schoolYear, '23-24', 'school-year'],
        [schoolYear, '2023/24', 'school-year'],
        [schoolYear, '2023-4', 'school-year'],
        [schoolYear, '2023-2025', 'school-year'],
        [schoolYear, '1999-100', 'school-year'],
        [schoolYear, '2008-9', 'school-year'],
        [schoolYear, '2023-24; drop', 'school-year'],
        [anySchoolYear, '2023', 'school-year'],
        [structure, '2111', 'malformed'],
        [structure, 'SO', 'malformed'],
        [secondaryStructure, '211', 'not-a-choice'],
        [secondaryStructure, 'SO', 'malformed'],
        [structure, 2.5, 'malformed'],
        [structure, -11, 'malformed'],
        [institute, '1234567', 'malformed'],
        [institute, '999999;school', 'malformed'],
        [institute, ';', 'malformed'],
        [personId, '4074', 'malformed'],
        [personId, 4074, 'malformed'],
        [personId, `${GUID};Porter`, 'malformed'],
        [personId, `${GUID}/interruptions`, 'malformed'],
        [personId, ';', 'malformed'],
        [personId, numbered(51), 'too-many-values'],
        [inclNonSubHours, 'nee', 'not-a-choice'],
        [changedSince, '13/10/2025', 'not-a-date'],
        [changedSince, '2025-02-30', 'not-a-date'],
        [changedSince, 'gisteren', 'not-a-date'],
        [changedSince, 0, 'not-a-date'],
        [changedSince, 1e9, 'not-a-date'],
      ] as const
    ).map(named),
  )('$name of $given: $expected', ({ param, given, expected }) => {
    expect(problemOf(param, given)).toBe(expected);
  });
});

describe('what a form offers', () => {
  const years = async (today: string): Promise<readonly string[]> => {
    const choices = await schoolYearLookup(() => new Date(`${today}T12:00:00`))({} as Clients, {}, {});
    return choices.map(({ value }) => value);
  };

  test('the school year of today and the five before it', async () => {
    expect(await years('2026-11-23')).toEqual(['2026-27', '2025-26', '2024-25', '2023-24', '2022-23', '2021-22']);
  });

  test('a school year that begins on the first of September', async () => {
    expect((await years('2026-08-31'))[0]).toBe('2025-26');
    expect((await years('2026-09-01'))[0]).toBe('2026-27');
    expect((await years('2104-01-01')).slice(-2)).toEqual(['2099-00', '2098-99']);
  });

  test('the institutes of the sign-in', async () => {
    const clients = { institutes: () => ['099999', '999999'] } as unknown as Clients;

    expect(await institute.lookup?.(clients, {}, {})).toEqual([
      { value: '099999', label: '099999' },
      { value: '999999', label: '999999' },
    ]);
  });

  test('nothing that would be refused', async () => {
    for (const param of [schoolYear, structure, secondaryStructure, inclNonSubHours]) {
      for (const { value } of (await param.lookup?.({} as Clients, {}, {})) ?? []) {
        expect(z.safeParse(param.schema as Param['schema'], value).success).toBe(true);
      }
    }
  });
});

test('who is asked about is personal, and where and when is not', () => {
  for (const param of [personId, onePersonId] as readonly Param[]) expect(isPersonal(param, GUID)).toBe(true);
  for (const param of [schoolYear, structure, institute] as readonly Param[])
    expect(isPersonal(param, 'x')).toBe(false);
});
