import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { informatLandmarks } from '../../../../sandbox/index.ts';
import { errorCodes } from '../../../../sandbox/informat/error-codes.ts';
import { startConnected, type Connected } from '../../../../test/support/connected.ts';
import { VALID_NUMBER, validInterruption } from '../../../../test/support/valid-informat-writes.ts';
import { explainRefusal } from '../explain-refusal.ts';
import { createInformatClient, type InformatClient } from '../index.ts';
import { FIELD_OF_CODE } from '../schema/error-codes.ts';
import { failureOf } from '../testing/failure-of.ts';
import { recordedHttp } from '../testing/recorded-http.ts';

const { people, interruptions, homePhone } = informatLandmarks;
const institute = '999999';

let connected: Connected;
let informat: InformatClient;

beforeAll(async () => {
  connected = await startConnected();
  informat = createInformatClient(connected.http('informat'));
});
afterAll(() => connected.close());

const attachment = (more = {}) => ({
  institute,
  interruptionId: interruptions.secretariat,
  attachmentId: randomUUID(),
  filename: 'attest.pdf',
  file: 'JVBERi0xLjQK',
  ...more,
});

const save = (more: object): Promise<unknown> => informat.saveInterruption(validInterruption(more));
const attach = (more: object): Promise<unknown> => informat.saveAttachment(attachment(more));
const call = (more: object): Promise<unknown> => informat.saveCommunicationNumber({ ...VALID_NUMBER, ...more });
const remove = (interruptionId: string): Promise<unknown> => informat.deleteInterruption({ institute, interruptionId });
const long = (length: number): string => 'x'.repeat(length);

/** What breaks each rule that can be checked here. */
const KNOWN_BEFORE: Readonly<Record<string, () => Promise<unknown>>> = {
  BR001: () => save({ personId: '4074' }),
  BR002: () => save({ interruptionId: '' }),
  BR003A: () => save({ institute: '' }),
  BR004A: () => save({ schoolYear: ' ' }),
  BR004B: () => save({ schoolYear: '2023' }),
  BR005A: () => save({ structure: '' }),
  BR005B: () => save({ structure: '31' }),
  BR006A: () => save({ code: '' }),
  BR006B: () => save({ code: '144' }),
  BR007A: () => save({ from: '' }),
  BR008A: () => save({ until: '31 februari' }),
  BR008B: () => save({ until: '2023-09-10' }),
  BR009: () => save({ remark: long(501) }),
  BR010: () => save({ doctorName: long(76) }),
  BR011: () => save({ doctorPhone: long(21) }),
  BR012A: () => save({ sender: ' ' }),
  BR012B: () => save({ sender: long(51) }),
  BR015: () => attach({ attachmentId: 'x' }),
  BR016A: () => attach({ filename: '' }),
  BR016B: () => attach({ filename: `${long(97)}.pdf` }),
  BR016C: () => attach({ filename: 'attest.exe' }),
  BR017A: () => attach({ file: '' }),
  BR017B: () => attach({ file: 'A'.repeat(4 * Math.ceil((10 * 1024 * 1024 + 1) / 3)) }),
  BR020: () => call({ kind: 2 }),
  BR021: () => call({ type: 3 }),
  BR022: () => call({ number: '' }),
  BR023: () => call({ number: 'geen' }),
  BR027: () => call({ id: 'x' }),
};

/** What only Informat knows. */
const KNOWN_THERE: Readonly<Record<string, () => Promise<unknown>>> = {
  BR013: () => save({ structure: '999' }),
  BR014: () => save({ personId: randomUUID() }),
  BR018: () => attach({ interruptionId: randomUUID() }),
  BR019: () => informat.deleteAttachment(attachment()),
  BR024: () => call({ personId: people.former }),
  BR025: () => call({ kind: 1, type: 1, number: '090 99 99 99' }),
  BR026: () => call({ kind: 1, type: 1, number: '090/00.12.34' }),
  BR028: () => informat.deleteCommunicationNumber({ institute, personId: people.active, id: randomUUID() }),
  MNA001: () => save({ interruptionId: interruptions.secretariat, structure: '211' }),
  MNA002: () =>
    save({ interruptionId: interruptions.ofAnother, structure: '211', from: '2023-10-02', until: '2023-10-04' }),
  MNA003: () => save({ interruptionId: interruptions.sent }),
  MNA004: () => save({ interruptionId: interruptions.substituted }),
  MNA005: () => save({ from: '2023-10-03', until: '2023-10-03' }),
  MNA006: () => save({ interruptionId: interruptions.secretariat, from: '2023-11-06', until: '2023-11-07' }),
  MNA007: async () => {
    const { attachmentId } = attachment();
    await attach({ attachmentId });
    return attach({ attachmentId, interruptionId: interruptions.ofAnother });
  },
  MNA008: () => remove(interruptions.secretariat),
  MNA009: () => remove(interruptions.apiVerified),
  MNA010: () => remove(interruptions.apiSent),
  MNA011: () => remove(interruptions.apiSubstituted),
};

const refusal = (subject: string) => ({
  kind: 'invalid-input',
  field: FIELD_OF_CODE[subject],
  problem: 'refused',
  subject,
});

describe('the 47 codes', () => {
  it('are all told, by us or by Informat', () => {
    const told = [...Object.keys(KNOWN_BEFORE), ...Object.keys(KNOWN_THERE)];
    expect(told.toSorted()).toEqual(Object.keys(errorCodes).toSorted());
    expect(Object.keys(FIELD_OF_CODE).toSorted()).toEqual(told.toSorted());
  });

  it.each(Object.entries(KNOWN_BEFORE))('%s is told before anything is sent', async (code, write) => {
    connected.sandbox.informat.clearRequests();
    expect(await failureOf(write())).toEqual(refusal(code));
    expect(connected.sandbox.informat.requests).toEqual([]);
  });

  it.each(Object.entries(KNOWN_THERE))('%s is told by Informat', async (code, write) => {
    expect(await failureOf(write())).toMatchObject(refusal(code));
  });

  it.each(Object.entries(errorCodes))('%s keeps its code on any call', (code, { message }) => {
    const body = JSON.stringify({ errors: [{ Code: code, Message: message }] });
    expect(explainRefusal(code.startsWith('MNA') ? 405 : 400, body)).toEqual(refusal(code));
  });

  it('leave out what Informat wrote about a person', () => {
    const body = JSON.stringify({ errors: [{ Code: 'BR014', Message: 'No employee Mia Proef' }] });
    expect(JSON.stringify(explainRefusal(400, body))).not.toContain('Mia');
  });

  it('do not turn other texts into codes', () => {
    const tooLong = `{"errors":[{"Code":"${'A'.repeat(60)}"}]}`;
    for (const body of ['', '{}', 'Code: x', '{"Code":"Mia Proef"}', '{"Code":42}', tooLong]) {
      expect(explainRefusal(400, body)).toBeUndefined();
    }
  });
});

describe('what is sent', () => {
  it('is the body that the document describes, and nothing that was left out', async () => {
    const { http, calls } = recordedHttp(() => ({}));
    const interruptionId = randomUUID();
    await createInformatClient(http).saveInterruption(
      validInterruption({
        interruptionId: `{${interruptionId.toUpperCase()}}`,
        schoolYear: '2023-2024',
        from: '2023-09-11T00:00:00',
        verified: true,
      }),
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'PUT',
      address: `employees/${people.active}/interruptions/${interruptionId}`,
      body: {
        instelnr: '999999',
        schooljaar: '2023-24',
        hfd: '311',
        code: '1',
        begindatum: '2023-09-11',
        einddatum: '2023-09-14',
        afzender: 'Bronblad',
        geverifieerd: true,
      },
    });
    expect(Object.keys(calls[0]?.body as object)).toHaveLength(8);
  });

  it('is the example of a communication number', async () => {
    const { http, calls } = recordedHttp(() => ({ body: '{\n "a8050737-6004-459a-bc35-6028e15bd0a3" \n}' }));
    const id = await createInformatClient(http).saveCommunicationNumber({ ...VALID_NUMBER, number: ' 0400 10 12 14 ' });
    expect(id).toBe('a8050737-6004-459a-bc35-6028e15bd0a3');
    expect(calls[0]?.body).toEqual({ soort: 3, type: 8, nummer: '0400 10 12 14', id: null });
  });

  it('is sent once, also when Informat fails', async () => {
    const { http, calls } = recordedHttp(() => ({ status: 500 }));
    const outcome = await failureOf(createInformatClient(http).saveAttachment(attachment()));
    expect(outcome).toMatchObject({ kind: 'unavailable', status: 500 });
    expect(calls).toHaveLength(1);
  });

  it('is nothing that is not base64', async () => {
    for (const file of ['data:text/plain;base64,AAAA', 'AAA', 'AA=A', 'é===']) {
      expect(await failureOf(attach({ file }))).toEqual({ kind: 'invalid-input', field: 'file', problem: 'malformed' });
    }
  });

  it('may be a file of 10 MB, and one byte more may not', async () => {
    const most = Buffer.alloc(10 * 1024 * 1024).toString('base64');
    const more = Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64');
    expect(await informat.validateAttachment(attachment({ file: most }))).toEqual([]);
    expect(await informat.validateAttachment(attachment({ file: more }))).toEqual([refusal('BR017B')]);
    expect(await attach({ file: most })).toBeUndefined();
  });
});

describe('a form', () => {
  it('learns everything that is wrong at once', async () => {
    const wrong = await informat.validateInterruption(
      validInterruption({ structure: '', sender: '', until: '2023-09-01' }),
    );
    expect(wrong.map(({ subject }) => subject)).toEqual(['BR005A', 'BR008B', 'BR012A']);
  });

  it('learns that nothing is', async () => {
    expect(await informat.validateInterruption(validInterruption())).toEqual([]);
    expect(await informat.validateCommunicationNumber(VALID_NUMBER)).toEqual([]);
  });
});

describe('what was written', () => {
  it('can be taken away again: an attachment, a number', async () => {
    const paper = attachment();
    await informat.saveAttachment(paper);
    expect(await informat.deleteAttachment(paper)).toBeUndefined();
    expect(await failureOf(informat.deleteAttachment(paper))).toMatchObject({ subject: 'BR019' });
    const id = await informat.saveCommunicationNumber(VALID_NUMBER);
    expect(await informat.saveCommunicationNumber({ ...VALID_NUMBER, id, number: '0400 99 12 14' })).toBe(id);
    await informat.deleteCommunicationNumber({ institute, personId: people.active, id: id ?? '' });
    const again = informat.deleteCommunicationNumber({ institute, personId: people.active, id: id ?? homePhone });
    expect(await failureOf(again)).toMatchObject({ subject: 'BR028' });
  });
});
