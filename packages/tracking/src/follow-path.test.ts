import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverCall } from './cover-call.ts';
import { followPath } from './follow-path.ts';
import { judgeCall } from './judge-call.ts';
import { levelsOf } from './levels.ts';
import type { Market } from './market.ts';
import { arbitrarySituation, type RandomSituation } from './testing/index.ts';

const HOUR = 3_600_000;

function marketsOf({ allSeries, calls, asOf: _, ...market }: RandomSituation) {
  return calls.map((call) => ({ call, market: { ...market, ...coverCall(allSeries, call.predictedAt) } }));
}

function upTo(market: Market, openedBefore: number): Market {
  const candles = market.series.candles.filter((candle) => candle.openedAt < openedBefore);
  return { ...market, series: { ...market.series, candles } };
}

/** Tries a law on random markets, calls and moments. */
function forAll(law: (call: RandomSituation['calls'][number], market: Market, asOf: number) => void): void {
  fc.assert(
    fc.property(arbitrarySituation, (situation) => {
      for (const { call, market } of marketsOf(situation)) law(call, market, situation.asOf);
    }),
    { seed: 20240101, numRuns: 300 },
  );
}

describe('the path of a call', () => {
  it('does not depend on candles that open at or after the moment it is judged', () => {
    forAll((call, market, asOf) => {
      expect(judgeCall(call, upTo(market, asOf), asOf)).toEqual(judgeCall(call, market, asOf));
    });
  });

  it('keeps its end for ever', () => {
    forAll((call, market, asOf) => {
      const path = followPath(call, market, asOf);
      if (path.status !== 'ended' && path.status !== 'unfilled') return;
      expect(followPath(call, market, asOf + 50 * HOUR)).toEqual(path);
    });
  });

  it('keeps its entry for ever', () => {
    forAll((call, market, asOf) => {
      const path = followPath(call, market, asOf);
      if (path.status !== 'open') return;
      expect(followPath(call, market, asOf + 50 * HOUR)).toMatchObject({ entry: path.entry });
    });
  });

  it('runs forward: the call, its entry, its end, the moment it is judged', () => {
    forAll((call, market, asOf) => {
      const { enteredAt, exitedAt } = judgeCall(call, market, asOf);
      const times = [call.predictedAt, enteredAt, exitedAt, asOf].filter((time) => time !== null);
      if (enteredAt === null && exitedAt === null) return;
      expect(times).toEqual([...times].sort((one, other) => one - other));
    });
  });

  it('takes profit at the target or better, and is stopped at the stop or worse', () => {
    forAll((call, market, asOf) => {
      const path = followPath(call, market, asOf);
      if (path.status !== 'ended' || path.exit.reason === 'expired') return;
      const levels = levelsOf(call, path.entry.price, market.costs.maintenanceMargin);
      const { reason, price } = path.exit;
      const level = reason === 'take_profit' ? levels.target : levels.adverse;
      const beyond = levels.direction * (price - level) * (reason === 'take_profit' ? 1 : -1);
      expect(path.exit.isGap ? beyond >= 0 : beyond === 0).toBe(true);
    });
  });
});

describe('the return of a call', () => {
  it('is the sum of its parts and never less than the margin', () => {
    forAll((call, market, asOf) => {
      const { returns, exitReason } = judgeCall(call, market, asOf);
      if (returns === null) return;
      const { gross, fee, slippage, funding, liquidation, net } = returns;
      expect(net).toBeCloseTo(gross + fee + slippage + funding + liquidation, 9);
      expect(net).toBeGreaterThanOrEqual(-1);
      if (exitReason === 'liquidated') expect(net).toBe(-1);
    });
  });
});
