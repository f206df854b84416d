/** `yymmdd` of somebody born from 1910 on, with the serial number 000, which nobody gets, and the digits that pass. */
export const toPassingNationalNumber = (day: string): string => {
  const century = day < '1' ? '2' : '';
  return `${day}000${String(97n - (BigInt(`${century}${day}000`) % 97n)).padStart(2, '0')}`;
};

/** The account number of every manual. */
export const passingIban = 'BE68539007547034';
