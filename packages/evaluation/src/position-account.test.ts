import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { quorum } from './methods.ts';
import { positionAccount } from './position-account.ts';
import { makeDecision } from './testing/make-decision.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const start = Date.UTC(2022, 0, 3);
const calendar = { firstDay: start / DAY, dayCount: 3 };
const free = { fee: 0, slippage: 0 };

/** A decision so many hours after the start, at a price. */
const at = (hours: number, price: number, changes: Partial<Decision> = {}) =>
  makeDecision({ decidedAt: start + hours * HOUR, price, move: null, ...changes });

describe('the account with one position a coin', () => {
  it('holds until the next decision and books on the day it was made', () => {
    const decisions = [
      at(20, 100),
      at(24, 110),
      at(36, 99, { direction: -1 }),
      at(44, 99, { direction: -1 }),
    ];
    const returns = positionAccount(decisions, quorum, free, calendar);
    expect(returns[0]).toBeCloseTo(0.1, 12);
    expect(returns[1]).toBeCloseTo(-0.1, 12);
    expect(returns[2]).toBe(0);
  });

  it('earns by a fall what it is SHORT of', () => {
    const returns = positionAccount([at(0, 100, { direction: -1 }), at(4, 95)], quorum, free, calendar);
    expect(returns[0]).toBeCloseTo(0.05, 12);
  });

  it('pays for what it trades: once to enter, twice to turn, nothing to stay', () => {
    const decisions = [at(0, 100), at(4, 100), at(8, 100, { direction: -1 }), at(12, 100, { direction: -1 })];
    const costs = { fee: 0.001, slippage: 0.001 };
    // In 1, stay 0, turn 2, stay 0, and out at the end of the last one's 24 hours 1.
    expect(positionAccount(decisions, quorum, costs, calendar)[0]).toBeCloseTo(-0.002 * 4, 12);
  });

  it('lets go after 24 hours without another decision', () => {
    const decisions = [at(0, 100, { move: 0.05 }), at(30, 200)];
    expect(positionAccount(decisions, quorum, free, calendar)).toEqual([0.05, 0, 0]);
  });

  it('shares the equity among the coins spoken of so far', () => {
    const decisions = [
      at(0, 100, { move: 0.04 }),
      at(48, 100, { move: 0.04 }),
      at(48, 10, { symbol: 'ETHUSDT', move: -0.02 }),
    ];
    const returns = positionAccount(decisions, quorum, free, calendar);
    expect(returns[0]).toBeCloseTo(0.04, 12);
    expect(returns[2]).toBeCloseTo(0.01, 12);
  });

  it('pays the part of the funding of the time it held', () => {
    const decisions = [at(0, 100, { funding: 0.003 }), at(8, 100, { direction: -1, move: 0 })];
    expect(positionAccount(decisions, quorum, free, calendar)[0]).toBeCloseTo(-0.001, 12);
  });
});
