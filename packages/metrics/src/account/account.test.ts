import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountDays } from './account-days.ts';
import { meanExposure, meanTurnover, timeInMarket } from './exposure.ts';
import { dayChangesOf, type MarkedTrade } from './marked-trade.ts';
import { isoDay, utcDayOfEnd, utcDayOfStart } from './utc-day.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2025, 11, 30);
const at = (hours: number) => start + hours * HOUR;

/** A long at 100 with leverage 2, entered at noon of the first day; its symbol closes at 110 and 95 at two midnights. */
const trade: MarkedTrade = {
  direction: 1,
  leverage: 2,
  entryPrice: 100,
  enteredAt: at(12),
  end: { exitedAt: at(60), netReturn: 0.09 },
  closes: [
    { at: at(24), price: 110 },
    { at: at(48), price: 95 },
  ],
};

describe('a trade marked to market', () => {
  it('changes from midnight to midnight, and books its costs on the day it ends', () => {
    // It stands at +0.2, then -0.1, and returns 0.09 net.
    const changes = dayChangesOf(trade, at(100));
    expect(changes.map(({ day }) => isoDay(day))).toEqual(['2025-12-30', '2025-12-31', '2026-01-01']);
    expect(changes[0]!.change).toBeCloseTo(0.2, 12);
    expect(changes[1]!.change).toBeCloseTo(-0.3, 12);
    expect(changes[2]!.change).toBeCloseTo(0.19, 12);
  });

  it('that ends at midnight ends in the day before', () => {
    const ended = { ...trade, end: { exitedAt: at(48), netReturn: -0.12 } };
    expect(dayChangesOf(ended, at(100)).map(({ day }) => isoDay(day))).toEqual(['2025-12-30', '2025-12-31']);
  });

  it('that enters at midnight enters in the day that begins', () => {
    const [first] = dayChangesOf({ ...trade, enteredAt: at(24) }, at(100));
    expect(isoDay(first!.day)).toBe('2025-12-31');
    expect(first!.change).toBeCloseTo(-0.1, 12);
  });

  it('that is open is marked at the time of asking', () => {
    const [, today] = dayChangesOf({ ...trade, end: null }, at(30));
    expect(today!.change).toBe(0);
    expect(dayChangesOf({ ...trade, end: null }, at(30))).toHaveLength(2);
  });

  it('that ends later is open', () => {
    expect(dayChangesOf(trade, at(48))).toEqual(dayChangesOf({ ...trade, end: null }, at(48)));
  });

  it('that enters later is not there', () => {
    expect(dayChangesOf(trade, at(12))).toEqual([]);
  });

  it('without a close since its entry stands at its entry price', () => {
    const unmarked = { ...trade, closes: [{ at: at(12), price: 50 }] };
    expect(dayChangesOf(unmarked, at(100)).map(({ change }) => change)).toEqual([0, 0, 0.09]);
  });

  it('never stands below the loss of its margin', () => {
    const short = { ...trade, direction: -1 as const, end: null, closes: [{ at: at(20), price: 170 }] };
    expect(dayChangesOf(short, at(24))).toEqual([{ day: utcDayOfStart(start), change: -1 }]);
  });

  it.each([
    [{ end: { exitedAt: at(12), netReturn: 0 } }, 'ends before it begins.'],
    [{ end: { exitedAt: at(13), netReturn: -1.2 } }, 'returns -1.2: a trade loses at most its margin.'],
    [{ entryPrice: Number.NaN }, 'has a price of NaN: prices are above 0.'],
    [{ leverage: 0 }, 'has leverage 0: it is above 0.'],
  ])('is refused when it cannot be: %o', (wrong, words) => {
    expect(() => dayChangesOf({ ...trade, ...wrong }, at(100))).toThrow(
      `The trade of 2025-12-30T12:00:00.000Z ${words}`,
    );
  });
});

describe('the account', () => {
  it('stakes a share of its equity on each trade', () => {
    const days = accountDays([trade], { asOf: at(100), stakeRatio: 0.1 });
    expect(days.map(({ netReturn }) => Number(netReturn.toFixed(12)))).toEqual([0.02, -0.03, 0.019]);
    expect(days.map(({ exposure }) => exposure)).toEqual([0.1, 0.1, 0.1]);
    expect(days.map(({ turnover }) => turnover)).toEqual([0.2, 0, 0.2]);
  });

  it('never has more than its equity at stake: with more trades each gets an equal share', () => {
    const [day] = accountDays([trade, trade, trade], { asOf: at(24), stakeRatio: 0.5 });
    expect(day).toMatchObject({ aliveCount: 3, exposure: 1 });
    expect(day!.netReturn).toBeCloseTo(0.2, 12);
  });

  it('has a day of 0 where no trade was alive', () => {
    const later = { ...trade, enteredAt: at(96 + 12), end: null, closes: [{ at: at(120), price: 101 }] };
    const early = { ...trade, end: { exitedAt: at(20), netReturn: 0.5 } };
    const days = accountDays([later, early], { asOf: at(120) });
    expect(days.map(({ netReturn }) => Number(netReturn.toFixed(12)))).toEqual([0.025, 0, 0, 0, 0.001]);
    expect(timeInMarket(days).value).toBe(0.4);
    expect(meanExposure(days).value).toBeCloseTo(0.02, 12);
    expect(meanTurnover(days).value).toBeCloseTo((0.05 * 2 * 2 + 0.05 * 2) / 5, 12);
  });

  it('without trades has no days, and no exposure', () => {
    expect(accountDays([], { asOf: start })).toEqual([]);
    expect(meanExposure([])).toEqual({ value: null, reason: 'too few days: 0 of 1' });
  });

  it('refuses a stake of nothing', () => {
    expect(() => accountDays([], { asOf: start, stakeRatio: 0 })).toThrow(
      'A stake of 0: it is a share of the equity, above 0 and at most 1.',
    );
  });
});

describe('any trades', () => {
  const price = fc.integer({ min: 50, max: 200 });
  const trades = fc.array(
    fc
      .record({
        direction: fc.constantFrom(1 as const, -1 as const),
        leverage: fc.integer({ min: 1, max: 10 }),
        entryPrice: price,
        enteredHour: fc.nat(200),
        hours: fc.integer({ min: 1, max: 150 }),
        netReturn: fc.integer({ min: -100, max: 300 }).map((percent) => percent / 100),
        prices: fc.array(price, { minLength: 90, maxLength: 90 }),
      })
      .map(
        ({ direction, leverage, entryPrice, enteredHour, hours, netReturn, prices }): MarkedTrade => ({
          direction,
          leverage,
          entryPrice,
          enteredAt: at(enteredHour),
          end: { exitedAt: at(enteredHour + hours), netReturn },
          closes: prices.map((value, index) => ({ at: at(4 * (index + 1)), price: value })),
        }),
      ),
    { minLength: 1, maxLength: 8 },
  );

  it('change by their net return in all, whatever the marks', () => {
    fc.assert(
      fc.property(trades, (drawn) => {
        for (const one of drawn) {
          const sum = dayChangesOf(one, at(1000)).reduce((total, { change }) => total + change, 0);
          expect(sum).toBeCloseTo(one.end!.netReturn, 10);
        }
      }),
    );
  });

  it('give each day the same return when only the trades of that day are known', () => {
    fc.assert(
      fc.property(trades, (drawn) => {
        for (const { day, netReturn } of accountDays(drawn, { asOf: at(1000), stakeRatio: 0.2 })) {
          const alive = drawn.filter(
            ({ enteredAt, end }) => utcDayOfStart(enteredAt) <= day && utcDayOfEnd(end!.exitedAt) >= day,
          );
          const alone = accountDays(alive, { asOf: at(1000), stakeRatio: 0.2 }).find(
            (one) => one.day === day,
          );
          expect(alone?.netReturn ?? 0).toBe(netReturn);
        }
      }),
    );
  });

  it('give a day that has ended the same return, whenever it is asked for', () => {
    fc.assert(
      fc.property(trades, fc.integer({ min: 1, max: 12 }), (drawn, dayCount) => {
        const then = accountDays(drawn, { asOf: at(24 * dayCount) });
        const later = new Map(accountDays(drawn, { asOf: at(1000) }).map((one) => [one.day, one.netReturn]));
        for (const { day, netReturn } of then) expect(later.get(day)).toBe(netReturn);
      }),
    );
  });
});
