import { describe, expect, it } from 'vitest';
import { createService } from '../ask.ts';
import { exampleSwitch } from './find-example.ts';

const { ask } = createService();
const quirks = { [exampleSwitch.name]: {} };
const query = 'schoolyear=2023-24';

describe('the examples of the document', () => {
  it.each([
    ['1', 'employees?structure=211', '"stamnr": "12358132134"'],
    ['2', `employees?${query}`, '"nickname": "spropger Mia Mella"'],
    ['2', `Employees/E7FE8B72-1dd8-4bf8-a90a-0666e040f1ee?schoolYear=2023-24`, '"pPersoon": 13050'],
    ['1', `employees/assignments?structure=311&${query}`, '"prestatieUren": 4.000'],
    ['2', `employees/interruptions?${query}&structure=311`, '"personId": " bc334b17-58af-48cc-9fd5-1344acf33ab5"'],
    ['1', `employees/ownfields?${query}&structure=211`, '"waarde": "BFZ001"'],
  ])('answer the request of the document, version %s: %s', (version, address, text) => {
    const reply = ask(address, { version, quirks });
    expect([reply.status, reply.text]).toEqual([200, expect.stringContaining(text)]);
    expect(ask(address, { version }).text).not.toContain(text);
  });

  it('answer no other request, and no other institute', () => {
    const kept = (address: string, institute = '999999') => ask(address, { quirks, institute }).text;
    const plain = (address: string, institute = '999999') => ask(address, { institute }).text;
    expect(kept('employees?schoolyear=2022-23')).toBe(plain('employees?schoolyear=2022-23'));
    expect(kept(`employees?${query}`, '099999')).toBe(plain(`employees?${query}`, '099999'));
    expect(ask('employees?structure=211', { version: '2', quirks }).codes).toEqual(['BR004A']);
  });
});
