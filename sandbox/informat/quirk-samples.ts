import { informatLandmarks } from './data/landmarks.ts';

/** A GUID that nothing has. */
export const fresh = 'c5f21445-1180-42ef-832e-62a8d53044c2';
export const person = `employees/${informatLandmarks.people.active}`;
export const year = 'schoolyear=2023-24';
export const mobile = { soort: 3, type: 8, nummer: '0400 10 12 14' };
/** As the examples write it; nothing else is on in these days. */
export const leave = {
  Instelnr: '999999',
  Schooljaar: '2023-24',
  Hfd: '311',
  Code: '1',
  Begindatum: '2023-09-10T00:00:00',
  Einddatum: '2023-09-14T00:00:00',
  Afzender: 'Bronblad',
};

export const isNationalNumber = (digits: string): boolean =>
  ['', '2'].some((century) => 97n - (BigInt(century + digits.slice(0, 9)) % 97n) === BigInt(digits.slice(9)));
/** `BE` is 1114 in digits, and stands behind the account with the check. */
export const isBelgianIban = (iban: string): boolean => BigInt(`${iban.slice(4)}1114${iban.slice(2, 4)}`) % 97n === 1n;
