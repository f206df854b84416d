import { type Random } from '../../random.ts';

const pad = (value: number | bigint, length: number): string => String(value).padStart(length, '0');

/** Two digits from 02 to 97 that are, counted by 97, none of `right`. */
const wrongCheck = (right: readonly bigint[]): string => {
  const [first = 0n] = right;
  const candidates = Array.from({ length: 96 }, (_, step) => ((first + 39n + BigInt(step)) % 96n) + 2n);
  const wrong = candidates.find((check) => right.every((value) => (value - check) % 97n !== 0n));
  return pad(wrong ?? 0, 2);
};

/** `yymmdd` and five digits that look like a national number and fail its check, for both centuries. */
export const toInvalidNationalNumber = (birthDate: string, random: Random): string => {
  const digits = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthDate.slice(8, 10)}${pad(random.int(1, 997), 3)}`;
  const right = [digits, `2${digits}`].map((text) => 97n - (BigInt(text) % 97n));
  return `${digits}${wrongCheck(right)}`;
};

const toIbanCheck = (account: string): bigint => 98n - (BigInt(`${account}111400`) % 97n);

/** A Belgian account number in shape, of which both the IBAN check and the national one fail. */
export const toInvalidIban = (random: Random): string => {
  const digits = pad(random.int(0, 9_999_999), 7) + pad(random.int(0, 999), 3);
  const rest = BigInt(digits) % 97n;
  const account = `${digits}${wrongCheck([rest === 0n ? 97n : rest])}`;
  return `BE${wrongCheck([toIbanCheck(account)])}${account}`;
};
