import { describe, expect, it } from 'vitest';
import { abstain } from './decision.ts';
import { sentence } from './sentence.ts';

describe('a sentence', () => {
  it.each([
    [Math.PI, '3.142'],
    [42257.89, '42258'],
    [0.00001234567, '0.00001235'],
    [1.23456e-9, '1.235e-9'],
    [-0.5, '-0.5'],
    [20, '20'],
    [0.1, '0.1'],
    [999.96, '1000'],
    [-12.3456, '-12.35'],
    [0.30004, '0.3'],
    [9.99996, '10'],
  ])('writes %d as %s', (value, written) => {
    expect(sentence`at ${value} now`).toBe(`at ${written} now`);
  });

  it('keeps words as they are', () => {
    expect(sentence`${'LONG'} above EMA(${21})`).toBe('LONG above EMA(21)');
  });

  it('is the reason of an abstention, also in JSON', () => {
    expect(JSON.parse(JSON.stringify(abstain`RSI ${50.123456} is calm`))).toEqual({
      action: 'abstain',
      reason: 'RSI 50.12 is calm',
    });
  });
});
