import { describe, expect, it } from 'vitest';
import { readSchoolYear, schoolYearOf, writeSchoolYear } from './school-year.ts';

describe('readSchoolYear', () => {
  it('reads two years that follow each other, also across a century', () => {
    expect(readSchoolYear('2023-24')).toEqual({ start: 2023, first: '2023-09-01', last: '2024-08-31' });
    expect(readSchoolYear('1999-00')?.start).toBe(1999);
    expect(readSchoolYear('2008-09')?.start).toBe(2008);
  });

  it.each(['2023-2024', '2023-25', '2008-9', '1999-100', '23-24', '2023', ' 2023-24', ''])('refuses %j', (text) => {
    expect(readSchoolYear(text)).toBeUndefined();
  });
});

describe('schoolYearOf', () => {
  it('starts on 1 September', () => {
    expect(schoolYearOf('2024-08-31').start).toBe(2023);
    expect(schoolYearOf('2024-09-01T00:00:00').start).toBe(2024);
    expect(writeSchoolYear(schoolYearOf('2009-10-01').start)).toBe('2009-10');
  });
});
