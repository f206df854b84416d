import { type Answer } from '../answer.ts';
import { type StruckFaults } from '../server/faults.ts';
import { isOn, isStruck } from './informat-quirks.ts';

type Alteration = { readonly id: string; readonly change: (answer: Answer) => Answer };

const withStatus =
  (from: number, to: number, isMeant: (answer: Answer) => boolean) =>
  (answer: Answer): Answer =>
    answer.status === from && isMeant(answer) ? { ...answer, status: to } : answer;

const withText =
  (pattern: RegExp, replacement: string) =>
  (answer: Answer): Answer => ({ ...answer, body: answer.body.toString().replaceAll(pattern, replacement) });

/** How the switches want an error written. */
const oddErrors: readonly Alteration[] = [
  { id: 'ID-CASING', change: withText(/"Code":/gu, '"code":') },
  { id: 'ID-CASING', change: withText(/"Message":/gu, '"message":') },
  { id: 'INVALID-JSON-400', change: withText(/"errors"/gu, '" "errors"') },
];

/** What a vendor would answer who mended an oddity of errors. */
const mendedErrors: readonly Alteration[] = [
  { id: '405-BUSINESS', change: withStatus(405, 400, ({ body }) => body.length > 0) },
  { id: '500-MEANING', change: withStatus(500, 400, () => true) },
  { id: 'DUP-ID-IN-MESSAGE', change: withText(/; Id: [0-9a-f-]+/gu, '') },
];

/** The same, of every answer. */
const mendedAnswers: readonly Alteration[] = [
  { id: 'EMPTY-200', change: withStatus(200, 204, ({ body }) => body.length === 0) },
  {
    id: 'CORS',
    change: ({ headers: { 'access-control-allow-origin': _any, ...headers }, ...answer }) => ({ ...answer, headers }),
  },
];

const alter = (answer: Answer, alterations: readonly Alteration[]): Answer =>
  alterations.reduce((altered, { change }) => change(altered), answer);

/** An error as the switches want it. */
export const alterError = (answer: Answer, struck: StruckFaults): Answer => {
  const plain = alter(
    answer,
    mendedErrors.filter(({ id }) => !isOn(struck, id)),
  );
  return alter(
    plain,
    oddErrors.filter(({ id }) => isStruck(struck, id)),
  );
};

/** An answer as the switches want it, an error or not. */
export const alterAnswer = (answer: Answer, struck: StruckFaults): Answer =>
  alter(
    answer,
    mendedAnswers.filter(({ id }) => !isOn(struck, id)),
  );
