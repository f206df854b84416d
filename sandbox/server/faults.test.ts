import { describe, expect, it } from 'vitest';
import { createFaults } from './faults.ts';
import { transportSwitches } from './fault-switches.ts';

const createSubject = () => createFaults(transportSwitches);

describe('createFaults', () => {
  it('strikes nothing until a switch is set', () => {
    expect(createSubject().strike('/a?b=1').size).toBe(0);
  });

  it('fills in the default parameters', () => {
    const faults = createSubject();
    faults.set('stall', { ms: 5 });
    expect(faults.strike('/a').get('stall')).toEqual({ ms: 5, answers: false });
  });

  it('strikes only what its text or expression matches', () => {
    const faults = createSubject();
    faults.set('status', { match: '/organisms', status: 503 });
    faults.set('cut', { match: /\/entities\/\d+$/u });
    expect([...faults.strike('/v1/organisms?x=1').keys()]).toEqual(['status']);
    expect([...faults.strike('/v1/entities/1').keys()]).toEqual(['cut']);
    expect(faults.strike('/v1/entities/1/illness').size).toBe(0);
  });

  it('stops after its number of times', () => {
    const faults = createSubject();
    faults.set('status', { times: 2 });
    expect([1, 2, 3].map(() => faults.strike('/a').has('status'))).toEqual([true, true, false]);
  });

  it('lets the same switch strike two addresses differently, and replaces a setting of the same address', () => {
    const faults = createSubject();
    faults.set('status', { match: '/a', status: 500 });
    faults.set('status', { match: '/b', status: 404 });
    faults.set('status', { match: '/a', status: 502 });
    expect(faults.strike('/a').get('status')).toEqual({ status: 502 });
    expect(faults.strike('/b').get('status')).toEqual({ status: 404 });
    expect(faults.active()).toHaveLength(2);
  });

  it('takes a number for a text parameter', () => {
    const faults = createSubject();
    faults.set('rate-limit', { retryAfter: 3 });
    expect(faults.strike('/a').get('rate-limit')).toEqual({ retryAfter: '3' });
  });

  it('refuses a name or a parameter it does not know', () => {
    const faults = createSubject();
    expect(() => faults.set('no-such')).toThrow(/There is no switch no-such/u);
    expect(() => faults.set('latency', { seconds: 3 })).toThrow(/no parameter seconds/u);
    expect(() => faults.set('latency', { ms: 'long' })).toThrow(/is a number/u);
  });

  it('clears one switch or all', () => {
    const faults = createSubject();
    faults.set('latency');
    faults.set('cut');
    faults.clear('cut');
    expect([...faults.strike('/a').keys()]).toEqual(['latency']);
    faults.clear();
    expect(faults.strike('/a').size).toBe(0);
  });
});
