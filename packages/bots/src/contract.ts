import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bot } from './define-bot.ts';
import { describeBot } from './describe-registry.ts';
import { MIN_HISTORY } from './history-window.ts';
import type { MarketSeries } from './market-series.ts';
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
  const ground = groundFor(bot.timeframe);
  const first = practiceMarket(1, bot.timeframe);
  const seriesOf = (practice: PracticeMarket) => practiceSeries(practice, bot.timeframe);
  let answers: readonly BotResult[][] | null = null;
  /** What the bot says in each of the random markets. */
  const said = () => (answers ??= ground.markets.map(({ series }) => replay(bot, series)));
  const onMarkets = (law: (market: Market, results: readonly BotResult[]) => void) => {
    for (const [place, market] of ground.markets.entries())
      naming(market.seed, () => law(market, said()[place] ?? []));
  };

  describe(`the contract of ${bot.slug}`, () => {
    it('speaks on both sides of the market', () => {
      const results = ground.fixed.flatMap((series) => replay(bot, series));
      const sides = new Set(results.filter(isCall).map(({ side }) => side));
      expect([...sides].sort()).toEqual(['LONG', 'SHORT']);
    });

    it('is silent before its warm-up and says so', () => {
      onMarkets((_, results) => {
        const early = results.slice(0, warmup - 1);
        expect(
          early.filter(({ action, reason }) => action === 'call' || !reason.startsWith('warming up')),
        ).toEqual([]);
      });
    });

    it('says the same when asked again', () => {
      onMarkets(({ series }, results) => {
        expect(JSON.stringify(replay(bot, series))).toBe(JSON.stringify(results));
      });
    });

    it('decides the same on history cut at the decision, and candle by candle', () => {
      onMarkets(({ practice }, results) => {
        for (const index of worthChecking(results)) {
          const cut = seriesOf(cutAt(practice, index, timeframeMs(bot.timeframe)));
          expect(runBot(bot, cut.viewAt(index)), `at candle ${index}`).toEqual(results[index]);
        }
      });
    });

    it.each(scales)('decides the same at prices × %d', (scale) => {
      onMarkets(({ scaled }, results) => {
        const plain = results.map((result) => comparable(result, 1));
        expect(replay(bot, scaled[scale]).map((result) => comparable(result, scale))).toEqual(plain);
      });
    });

    it('gives a readable reason every time', () => {
      onMarkets((_, results) => {
        const reasons = results.map(({ reason }) => reason);
        expect(
          reasons.filter((reason) => !/[a-z]/i.test(reason) || /NaN|Infinity|undefined|null/.test(reason)),
        ).toEqual([]);
      });
    });

    it('is calm through a crash of −99.9 %', () => {
      for (const { seed, series } of ground.crashed)
        naming(seed, () => expect(replay(bot, series)).toHaveLength(series.length));
    });

    it('abstains on a flat market, with volume or without', () => {
      for (const volume of [0, 1000]) {
        const candles = first.candles.map((candle) => ({ ...candle, ...flatPrices, volume }));
        expect(replay(bot, seriesOf({ ...first, candles })).filter(isCall)).toEqual([]);
      }
    });

    it('is calm where nothing trades', () => {
      onMarkets(({ still }) => {
        expect(replay(bot, still)).toHaveLength(still.length);
      });
    });

    it('abstains on a history of one candle', () => {
      const [result] = replay(bot, seriesOf({ ...first, candles: first.candles.slice(0, 1) }));
      expect(result).toMatchObject({ action: 'abstain', reason: expect.stringMatching(/1 of \d+ candles/) });
    });

    it.each(needs)('is calm without %s, and silent if it needs that', (need) => {
      const spoken = replay(bot, seriesOf(without(first, need))).filter(isCall);
      expect(bot.needs.includes(need) && spoken.length > 0).toBe(false);
    });

    it('keeps its word for all parameters within their ranges', () => {
      const ranges = describeBot(bot).parameters.map(({ name, minimum: min, maximum: max, whole }) => [
        name,
        whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
      ]);
      fc.assert(
        fc.property(
          fc.constantFrom(...ground.markets),
          fc.record(Object.fromEntries(ranges)),
          ({ series }, drawn) => {
            const params = bot.params.parse(drawn);
            expect(bot.warmup(params)).toBeLessThanOrEqual(MIN_HISTORY);
            expect(replay(bot, series, params)).toHaveLength(series.length);
          },
        ),
        { numRuns: MARKETS },
      );
    });
  });
}

const scales = [1e-8, 1e6] as const;

/** One random market in the shapes that the laws look at. */
interface Market {
  readonly seed: number;
  readonly practice: PracticeMarket;
  readonly series: MarketSeries;
  readonly scaled: Readonly<Record<(typeof scales)[number], MarketSeries>>;
  /** The same without volume. */
  readonly still: MarketSeries;
}

interface Ground {
  readonly markets: readonly Market[];
  readonly crashed: readonly { readonly seed: number; readonly series: MarketSeries }[];
  /** The same in every run, so that a bot that seldom speaks is not called silent by chance. */
  readonly fixed: readonly MarketSeries[];
}

const grounds = new Map<Timeframe, Ground>();

/** Drawn anew in every run, and once for all bots of a timeframe: they read one series live, too. */
function groundFor(timeframe: Timeframe): Ground {
  const known = grounds.get(timeframe);
  if (known !== undefined) return known;
  const seriesOf = (practice: PracticeMarket, scale = 1) => practiceSeries(practice, timeframe, scale);
  const marketOf = (seed: number): Market => {
    const practice = practiceMarket(seed, timeframe);
    const candles = practice.candles.map((candle) => ({ ...candle, volume: 0 }));
    return {
      seed,
      practice,
      series: seriesOf(practice),
      scaled: { 1e-8: seriesOf(practice, 1e-8), 1e6: seriesOf(practice, 1e6) },
      still: seriesOf({ ...practice, candles }),
    };
  };
  const crashes = fc.sample(fc.tuple(seeds, fc.integer({ min: 1, max: 580 })), MARKETS);
  const ground: Ground = {
    markets: fc.sample(seeds, MARKETS).map(marketOf),
    crashed: crashes.map(([seed, crashAt]) => ({
      seed,
      series: seriesOf(practiceMarket(seed, timeframe, { crashAt })),
    })),
    fixed: Array.from({ length: 24 }, (_, i) => seriesOf(practiceMarket(i + 1, timeframe))),
  };
  grounds.set(timeframe, ground);
  return ground;
}

/** Says which market a law was broken in, so that it can be drawn again. */
function naming(seed: number, law: () => void): void {
  try {
    law();
  } catch (error) {
    if (error instanceof Error) error.message = `in the market of seed ${seed}: ${error.message}`;
    throw error;
  }
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
