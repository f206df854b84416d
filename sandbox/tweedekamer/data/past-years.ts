import { createRandom } from '../../random.ts';
import { type Row } from '../model/entity-type.ts';
import { topics, toSubject } from './invented-words.ts';
import { at, createMaker, midnight, toSessionYear, type Made, type Maker } from './maker.ts';
import { makeMeeting } from './meetings.ts';
import { type Committee } from './committees.ts';

/** Every weekday from a day on, as many as are wanted. */
const toWeekdays = (from: string, count: number): readonly string[] => {
  const days: string[] = [];
  for (let instant = Date.parse(from); days.length < count; instant += 24 * 60 * 60_000) {
    const day = new Date(instant);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
};

const makeSitting = (maker: Maker, day: string, number: number): Row & { readonly Id: string } =>
  maker.row({
    Soort: 'Plenair',
    Titel: `Plenaire vergadering ${number} (voorbeelddata)`,
    Zaal: 'Plenaire zaal',
    Vergaderjaar: toSessionYear(day),
    VergaderingNummer: number,
    Datum: midnight(day),
    Aanvangstijd: at(day, '10:15'),
    Sluiting: at(day, '23:05'),
    Kamer: 'Tweede Kamer',
  });

const makeReport = (maker: Maker, sitting: string): Row =>
  maker.row({
    Soort: 'Eindpublicatie',
    Status: 'Gecorrigeerd',
    ContentType: 'text/xml',
    ContentLength: maker.random.int(8000, 1_400_000),
    Vergadering_Id: sitting,
  });

const makeDebates = (maker: Maker, day: string, committees: readonly Committee[]): readonly Row[] =>
  ['Plenair debat', 'Commissiedebat', 'Procedurevergadering'].map(
    (kind) =>
      makeMeeting(maker, {
        day,
        kind,
        subject: toSubject(maker.random.pick(topics)),
        committee: kind === 'Plenair debat' ? undefined : maker.random.pick(committees),
      }).row,
  );

/**
 * Meetings and sittings of the years the document on v3/1.0 asks for: session years 2015-2016 and 2017-2018, and May 2017.
 * As many at every scale, more than a page each, and drawn apart so that the other rows stay as they are.
 */
export const makePastYears = (seed: number, committees: readonly Committee[]): Made => {
  const maker = createMaker(createRandom(seed + 2017), 1);
  const days = [...toWeekdays('2015-09-21', 25), ...toWeekdays('2017-05-01', 23), ...toWeekdays('2017-09-25', 60)];
  const sittings = days.map((day, index) => makeSitting(maker, day, index + 1));
  return {
    rows: {
      Activiteit: days.flatMap((day) => makeDebates(maker, day, committees)),
      Vergadering: sittings,
      Verslag: sittings.map(({ Id }) => makeReport(maker, Id)),
    },
    pairs: {},
  };
};
