/** Swedes write their dates the way ISO does. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What a Dutch clock says at a moment with an offset: `2026-10-25T09:00:00`. */
export const toAmsterdamClock = (moment: string): string => CLOCK.format(Date.parse(moment)).replace(' ', 'T');
