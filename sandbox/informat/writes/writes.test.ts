import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createService, type Ask, type Reply, type Service } from '../ask.ts';
import { informatLandmarks } from '../data/landmarks.ts';
import { errorCodes, type Code } from '../error-codes.ts';

const { people, interruptions, homePhone } = informatLandmarks;
const fresh = 'c5f21445-1180-42ef-832e-62a8d53044c2';
const file = '54fea255-24d2-4a91-80db-7325d5dd3d5e';

/** Sick leave in a week when nothing else is on. */
const leave = {
  instelnr: '999999',
  schooljaar: '2023-24',
  hfd: '311',
  code: '1',
  begindatum: '2023-09-11',
  einddatum: '2023-09-15',
  opmerking: 'Gemeld via de app',
  afzender: 'Bronblad',
};
const photo = { filename: 'attest.pdf', file: 'JVBERi0xLjQ=' };
const mobile = { soort: 3, type: 8, nummer: '0400 10 12 14' };

type Step = { readonly address: string } & Ask;

const put = (address: string, body: unknown, rest: Ask = {}): Step => ({ address, method: 'PUT', body, ...rest });
const remove = (address: string, rest: Ask = {}): Step => ({ address, method: 'DELETE', ...rest });

type LeaveIds = { readonly id?: string; readonly person?: string };
const putLeave = (change: object = {}, { id = fresh, person = people.active }: LeaveIds = {}): Step =>
  put(`employees/${person}/interruptions/${id}`, { ...leave, ...change });
const putFile = (change: object = {}, { id = fresh, attachment = file } = {}): Step =>
  put(`employees/interruptions/${id}/attachments/${attachment}`, { ...photo, ...change });
const putNumber = (change: object = {}, person: string = people.active): Step =>
  put(`employees/${person}/communication-number`, { ...mobile, ...change });

const run = (service: Service, steps: readonly Step[]): Reply => {
  const replies = steps.map(({ address, ...options }) => service.ask(address, options));
  const last = replies.at(-1);
  if (!last) throw new Error('There is no step.');
  expect(replies.slice(0, -1).map(({ status }) => status)).toEqual(steps.slice(1).map(() => 200));
  return last;
};

const long = (length: number): string => 'x'.repeat(length);
const onMonday = { begindatum: '2023-10-02', einddatum: '2023-10-02' };
const removal = (id: string): Step => remove(`employees/interruptions/${id}`);

/** For each code, requests of which the last one is refused with it. */
const scenarios: Readonly<Record<Code, readonly Step[]>> = {
  BR001: [putLeave({}, { person: 'nobody' })],
  BR002: [putLeave({}, { id: 'nothing' })],
  BR003A: [putLeave({ instelnr: '' })],
  BR004A: [putLeave({ schooljaar: undefined })],
  BR004B: [putLeave({ schooljaar: '2023-2024' })],
  BR005A: [putLeave({ hfd: null })],
  BR005B: [putLeave({ hfd: '31' })],
  BR006A: [putLeave({ code: '' })],
  BR006B: [putLeave({ code: '45' })],
  BR007A: [putLeave({ begindatum: undefined })],
  BR008A: [putLeave({ einddatum: '31/12/2023' })],
  BR008B: [putLeave({ einddatum: '2023-09-10' })],
  BR009: [putLeave({ opmerking: long(501) })],
  BR010: [putLeave({ naamGeneesheer: long(76) })],
  BR011: [putLeave({ telefoonGeneesheer: long(21) })],
  BR012A: [putLeave({ afzender: ' ' })],
  BR012B: [putLeave({ afzender: long(51) })],
  BR013: [putLeave({ instelnr: '099999' })],
  BR014: [putLeave({}, { person: people.elsewhere })],
  BR015: [putFile({}, { id: interruptions.secretariat, attachment: 'nothing' })],
  BR016A: [putFile({ filename: '' }, { id: interruptions.secretariat })],
  BR016B: [putFile({ filename: `${long(97)}.pdf` }, { id: interruptions.secretariat })],
  BR016C: [putFile({ filename: 'attest.exe' }, { id: interruptions.secretariat })],
  BR017A: [putFile({ file: '' }, { id: interruptions.secretariat })],
  BR017B: [putFile({ file: 'A'.repeat(14_000_000) }, { id: interruptions.secretariat })],
  BR018: [removal(fresh)],
  BR019: [remove(`employees/interruptions/${interruptions.secretariat}/attachments/${file}`)],
  BR020: [putNumber({ soort: 2 })],
  BR021: [putNumber({ type: 3 })],
  BR022: [putNumber({ nummer: '' })],
  BR023: [putNumber({ nummer: 'call me' })],
  BR024: [putNumber({}, people.former)],
  BR025: [putNumber({ soort: 1, type: 1, nummer: '090 00 99 99' })],
  BR026: [putNumber({ soort: 1, type: 1, nummer: '090/00.12.34' })],
  BR027: [remove(`employees/${people.active}/communication-number/nothing`)],
  BR028: [remove(`employees/${people.active}/communication-number/${fresh}`)],
  MNA001: [putLeave(), putLeave({ schooljaar: '2022-23' })],
  MNA002: [putLeave(), putLeave({}, { person: people.sparse })],
  MNA003: [putLeave({ begindatum: '2023-11-06', einddatum: '2023-11-09' }, { id: interruptions.sent })],
  MNA004: [putLeave({ begindatum: '2024-01-08', einddatum: '2024-02-10' }, { id: interruptions.substituted })],
  MNA005: [putLeave(onMonday)],
  MNA006: [putLeave(), putLeave(onMonday)],
  MNA007: [putFile({}, { id: interruptions.secretariat }), putFile({}, { id: interruptions.ofAnother })],
  MNA008: [removal(interruptions.secretariat)],
  MNA009: [removal(interruptions.apiVerified)],
  MNA010: [removal(interruptions.apiSent)],
  MNA011: [removal(interruptions.apiSubstituted)],
};

const errorsSchema = z.object({ errors: z.array(z.object({ Code: z.string(), Message: z.string() })) });
const statusOf = (code: string): number => (code.startsWith('MNA') ? 405 : 400);

describe('the rules', () => {
  it('are the 47 of the appendix, each with the case it is for', () => {
    expect(Object.keys(errorCodes)).toHaveLength(47);
    expect(Object.keys(scenarios)).toEqual(Object.keys(errorCodes));
    expect(Object.values(errorCodes).every(({ when }) => when.length > 10)).toBe(true);
  });

  it.each(Object.entries(scenarios))('answer %s alone, in the shape of the examples', (code, steps) => {
    const { status, codes, row } = run(createService(), steps);
    expect([status, codes]).toEqual([statusOf(code), [code]]);
    const [{ Message }] = z.tuple([z.object({ Message: z.string() })]).parse(errorsSchema.parse(row).errors);
    expect(Message).not.toMatch(/[{}]/u);
    const text = errorCodes[code as Code].message.split(/\{\w+\}/u)[0];
    expect(Message.startsWith(String(text))).toBe(true);
  });

  it('are answered together, as in the example', () => {
    const reply = run(createService(), [putLeave({ code: '2', einddatum: '2023-09-01' })]);
    expect(reply.row).toEqual({
      errors: [
        { Code: 'BR006B', Message: 'Invalid Code' },
        { Code: 'BR008B', Message: 'Einddatum cannot be before Begindatum' },
      ],
    });
  });

  it('name the institute and the existing number in their texts', () => {
    expect(run(createService(), scenarios.BR024).text).toContain('not active in institute 999999');
    expect(run(createService(), scenarios.BR025).text).toContain(`; Id: ${homePhone}`);
    expect(run(createService(), scenarios.BR026).text).toContain(`; Id: ${homePhone}`);
  });
});

const readLeave = (service: Service) =>
  service.ask(`employees/${people.active}/interruptions?schoolyear=2023-24`).rows.find(({ doId }) => doId === fresh);

describe('PUT of an interruption', () => {
  it('adds it, answers an empty 200, and shows it in the next read', () => {
    const service = createService();
    expect(readLeave(service)).toBeUndefined();
    const { status, text } = run(service, [putLeave()]);
    expect([status, text]).toEqual([200, '']);
    expect(readLeave(service)).toEqual({
      doId: fresh,
      personId: people.active,
      hfd: '311',
      begindatum: '2023-09-11T00:00:00',
      einddatum: '2023-09-15T00:00:00',
      code: '1',
      omschrijving: 'Ziekteverlof',
      soort: '2',
      verstuurdAgODi: false,
      opmSecretariaat: '',
      opmPersoneelslid: 'Gemeld via de app',
      staking: null,
      stakingUren: null,
      ziekteverlofZonderBezoldiging: false,
    });
  });

  it('changes it when the GUID is the same, and does not stand in its own way', () => {
    const service = createService();
    run(service, [putLeave(), putLeave({ einddatum: '2023-09-14', ziekteverlofZonderBezoldiging: true })]);
    expect(readLeave(service)).toMatchObject({
      einddatum: '2023-09-14T00:00:00',
      ziekteverlofZonderBezoldiging: true,
    });
  });

  it.each(['2023-09-11 08:30', '2023-09-11T08:30:22.000Z', '2023-09-11T08:30:22+0100'])('reads %s', (begindatum) => {
    const service = createService();
    run(service, [putLeave({ begindatum })]);
    expect(readLeave(service)?.['begindatum']).toBe('2023-09-11T00:00:00');
  });

  it.each([
    ['text that is no JSON', '{"instelnr":'],
    ['a list', []],
    ['a flag that is a text', { ...leave, geverifieerd: 'yes' }],
  ])('answers 500 to %s', (_what, body) => {
    const service = createService();
    expect(run(service, [put(`employees/${people.active}/interruptions/${fresh}`, body)]).status).toBe(500);
    expect(readLeave(service)).toBeUndefined();
  });

  it('leaves an own interruption of the school out of the overlap', () => {
    const service = createService();
    const { rows } = service.ask('employees/interruptions?schoolyear=2023-24');
    const own = z.object({ personId: z.string(), hfd: z.string(), begindatum: z.string() });
    const { personId, hfd, begindatum } = own.parse(rows.find(({ soort }) => soort === '0'));
    const step = putLeave({ hfd, begindatum, einddatum: begindatum }, { person: personId });
    expect(run(service, [step, removal(fresh)]).status).toBe(200);
  });
});

describe('DELETE of an interruption', () => {
  it('removes one added through the API, with the files that belong to it alone', () => {
    const service = createService();
    const second = { id: fresh.replace('c5f2', 'c5f3') };
    run(service, [
      putLeave(),
      putLeave({ begindatum: '2023-09-18', einddatum: '2023-09-18' }, second),
      putFile(),
      putFile({}, second),
      removal(fresh),
      remove(`employees/interruptions/${second.id}/attachments/${file}`),
    ]);
    expect(readLeave(service)).toBeUndefined();
    expect(run(service, [removal(second.id), removal(second.id)]).codes).toEqual(['BR018']);
  });

  it('gives the file free for somebody else when its last link is gone', () => {
    const steps = [putLeave(), putFile(), removal(fresh), putFile({}, { id: interruptions.ofAnother })];
    expect(run(createService(), steps).status).toBe(200);
  });

  it('does not know the interruptions of another institute', () => {
    const step = remove(`employees/interruptions/${interruptions.apiSent}`, { institute: '099999' });
    expect(run(createService(), [step]).codes).toEqual(['BR018']);
  });
});

describe('attachments', () => {
  it('are removed from one interruption and stay with another', () => {
    const id = interruptions.secretariat;
    const link = (doId: string): Step => remove(`employees/interruptions/${doId}/attachments/${file}`);
    const service = createService();
    run(service, [putFile({}, { id }), putFile({}, { id: interruptions.sent }), link(id), link(interruptions.sent)]);
    expect(run(service, [link(id)]).codes).toEqual(['BR019']);
  });

  it('may have ten megabytes', () => {
    const step = putFile(
      { file: Buffer.alloc(10 * 1024 * 1024).toString('base64') },
      { id: interruptions.secretariat },
    );
    expect(run(createService(), [step]).status).toBe(200);
  });

  it('must be base64', () => {
    expect(run(createService(), [putFile({ file: '{}' }, { id: interruptions.secretariat })]).status).toBe(500);
  });
});

describe('communication numbers', () => {
  const numbersOf = (service: Service) => service.ask(`employees/${people.active}?schoolyear=2023-24`).row['comnrs'];
  const home = { id: homePhone, type: 'Domicilie', soort: 'Telefoon', nr: '090 00 12 34' };

  it('are added with an id of the service, and read back as words', () => {
    const service = createService();
    const id: unknown = JSON.parse(run(service, [putNumber({ id: null })]).text);
    expect(id).toMatch(/^[0-9a-f-]{36}$/u);
    expect(numbersOf(service)).toEqual([home, { id, type: 'Privé nummer', soort: 'Gsm', nr: '0400 10 12 14' }]);
  });

  it('are changed when their id is given, and refused when nobody has it', () => {
    const service = createService();
    run(service, [putNumber({ soort: 1, type: 1, nummer: '090 00 99 99', id: homePhone })]);
    expect(numbersOf(service)).toEqual([{ ...home, nr: '090 00 99 99' }]);
    expect(run(service, [putNumber({ id: fresh })]).codes).toEqual(['BR028']);
    expect(run(service, [putNumber({ id: 'nothing' })]).codes).toEqual(['BR027']);
  });

  it('are removed', () => {
    const service = createService();
    const { status, text } = run(service, [remove(`employees/${people.active}/communication-number/{ ${homePhone}}`)]);
    expect([status, text, numbersOf(service)]).toEqual([200, '', []]);
  });
});
