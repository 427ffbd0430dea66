import { type Candle, timeframeMs } from '@quorum/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bot } from './define-bot.ts';
import { describeBot } from './describe-registry.ts';
import { MIN_HISTORY } from './history-window.ts';
import { type Need, needs } from './needs.ts';
import type { Reading } from './readings.ts';
import { type BotResult, runBot } from './run-bot.ts';
import { type PracticeMarket, practiceMarket, practiceSeries } from './testing/practice-market.ts';
import { isCall, replay } from './testing/replay.ts';

/** How many random markets each law is tried on; every candle of each is a decision. */
const MARKETS = 12;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** The contract every bot keeps. One line in its test holds the bot to all of it. */
export function describeBotContract(bot: Bot): void {
  const warmup = bot.warmup(bot.defaults);
  const market = (seed: number) => practiceMarket(seed, bot.timeframe);
  const seriesOf = (practice: PracticeMarket, scale = 1) => practiceSeries(practice, bot.timeframe, scale);
  const onMarkets = (law: (practice: PracticeMarket) => void) =>
    fc.assert(
      fc.property(seeds, (seed) => law(market(seed))),
      { numRuns: MARKETS },
    );

  describe(`the contract of ${bot.slug}`, () => {
    it('speaks on both sides of the market', () => {
      const results = Array.from({ length: 24 }, (_, i) => i + 1).flatMap((seed) =>
        replay(bot, seriesOf(market(seed))),
      );
      const sides = new Set(results.filter(isCall).map(({ side }) => side));
      expect([...sides].sort()).toEqual(['LONG', 'SHORT']);
    });

    it('is silent before its warm-up and says so', () => {
      onMarkets((practice) => {
        const early = replay(bot, seriesOf(practice)).slice(0, warmup - 1);
        expect(
          early.filter(({ action, reason }) => action === 'call' || !reason.startsWith('warming up')),
        ).toEqual([]);
      });
    });

    it('says the same when asked again', () => {
      onMarkets((practice) => {
        const series = seriesOf(practice);
        expect(JSON.stringify(replay(bot, series))).toBe(JSON.stringify(replay(bot, series)));
      });
    });

    it('decides the same on history cut at the decision, and candle by candle', () => {
      onMarkets((practice) => {
        const results = replay(bot, seriesOf(practice));
        for (const index of worthChecking(results)) {
          const cut = seriesOf(cutAt(practice, index, timeframeMs(bot.timeframe)));
          expect(runBot(bot, cut.viewAt(index)), `at candle ${index}`).toEqual(results[index]);
        }
      });
    });

    it.each([1e-8, 1e6])('decides the same at prices × %d', (scale) => {
      onMarkets((practice) => {
        const plain = replay(bot, seriesOf(practice)).map((result) => comparable(result, 1));
        expect(replay(bot, seriesOf(practice, scale)).map((result) => comparable(result, scale))).toEqual(
          plain,
        );
      });
    });

    it('gives a readable reason every time', () => {
      onMarkets((practice) => {
        const reasons = replay(bot, seriesOf(practice)).map(({ reason }) => reason);
        expect(
          reasons.filter((reason) => !/[a-z]/i.test(reason) || /NaN|Infinity|undefined|null/.test(reason)),
        ).toEqual([]);
      });
    });

    it('is calm through a crash of −99.9 %', () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 1, max: 580 }), (seed, crashAt) => {
          const series = seriesOf(practiceMarket(seed, bot.timeframe, { crashAt }));
          expect(replay(bot, series)).toHaveLength(series.length);
        }),
        { numRuns: MARKETS },
      );
    });

    it('abstains on a flat market, with volume or without', () => {
      for (const volume of [0, 1000]) {
        const candles = market(1).candles.map((candle) => ({ ...candle, ...flatPrices, volume }));
        expect(replay(bot, seriesOf({ ...market(1), candles })).filter(isCall)).toEqual([]);
      }
    });

    it('is calm where nothing trades', () => {
      onMarkets((practice) => {
        const candles = practice.candles.map((candle) => ({ ...candle, volume: 0 }));
        expect(replay(bot, seriesOf({ ...practice, candles }))).toHaveLength(candles.length);
      });
    });

    it('abstains on a history of one candle', () => {
      const [result] = replay(bot, seriesOf({ ...market(1), candles: market(1).candles.slice(0, 1) }));
      expect(result).toMatchObject({ action: 'abstain', reason: expect.stringMatching(/1 of \d+ candles/) });
    });

    it.each(needs)('is calm without %s, and silent if it needs that', (need) => {
      const spoken = replay(bot, seriesOf(without(market(1), need))).filter(isCall);
      expect(bot.needs.includes(need) && spoken.length > 0).toBe(false);
    });

    it('keeps its word for all parameters within their ranges', () => {
      const ranges = describeBot(bot).parameters.map(({ name, minimum: min, maximum: max, whole }) => [
        name,
        whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
      ]);
      fc.assert(
        fc.property(seeds, fc.record(Object.fromEntries(ranges)), (seed, drawn) => {
          const params = bot.params.parse(drawn);
          const series = seriesOf(market(seed));
          expect(bot.warmup(params)).toBeLessThanOrEqual(MIN_HISTORY);
          expect(replay(bot, series, params)).toHaveLength(series.length);
        }),
        { numRuns: MARKETS },
      );
    });
  });
}

const flatPrices = { open: 7.1, high: 7.1, low: 7.1, close: 7.1 };

/** Every call, and every fiftieth silence. */
function worthChecking(results: readonly BotResult[]): number[] {
  return [...results.keys()].filter((index) => index % 50 === 49 || results[index]?.action === 'call');
}

/** The market as it was known when candle `index` had closed. */
function cutAt(practice: PracticeMarket, index: number, length: number): PracticeMarket {
  const { openedAt } = practice.candles[index] as Candle;
  const opened = <Row extends { openedAt: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.openedAt <= openedAt);
  const taken = (readings: readonly Reading[]) => readings.filter(({ at }) => at <= openedAt + length);
  return {
    candles: opened(practice.candles),
    benchmark: opened(practice.benchmark),
    crossSections: opened(practice.crossSections),
    funding: taken(practice.funding),
    openInterest: taken(practice.openInterest),
    longShortRatio: taken(practice.longShortRatio),
    basis: taken(practice.basis),
  };
}

const fieldOf = {
  benchmark: 'benchmark',
  'cross-section': 'crossSections',
  funding: 'funding',
  'open-interest': 'openInterest',
  'long-short-ratio': 'longShortRatio',
  basis: 'basis',
} as const satisfies Record<Need, keyof PracticeMarket>;

function without(practice: PracticeMarket, need: Need): PracticeMarket {
  return { ...practice, [fieldOf[need]]: [] };
}

/** What must not depend on the price scale; nine digits, because rounding does. */
function comparable(result: BotResult, scale: number): unknown {
  if (result.action === 'abstain') return 'abstain';
  const price = (value: number) => (value / scale).toPrecision(9);
  return {
    side: result.side,
    confidence: result.confidence.toFixed(9),
    takeProfit: price(result.takeProfit),
    stopLoss: price(result.stopLoss),
    limit: result.limit === null ? null : price(result.limit),
    leverage: result.leverage,
    horizonHours: result.horizonHours,
  };
}
