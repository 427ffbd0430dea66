import { createHash } from 'node:crypto';
import { type BotCall, bots, type CrossSection, MarketSeries, runBot } from '@quorum/bots';
import { type Candle, timeframeMs } from '@quorum/contracts';
import { collectCandles, createSimulatedSource } from '@quorum/market-data';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

const SYMBOLS = 50;
const CANDLES = 500;
const HOUR = 3_600_000;
const to = Date.UTC(2024, 5, 1);
const rounds = 5;

interface Prepared {
  readonly candles: readonly Candle[];
  readonly options: Omit<
    ConstructorParameters<typeof MarketSeries>[0],
    'timeframe' | 'candles' | 'benchmark'
  >;
}

/** Every bot at every one of 500 candles of 50 symbols, on one core; answers are compared with those on cut histories. */
export async function benchBots(say: (message: string) => void): Promise<Figure[]> {
  say(`simulating ${SYMBOLS} symbols …`);
  const markets = await prepareMarkets();
  checkAgainstCutHistories(markets[1]!, markets[0]!);
  say(`asking ${bots.length} bots at ${CANDLES} candles of ${SYMBOLS} symbols …`);
  const times: number[] = [];
  const digests = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    const calls = askEverybody(markets);
    times.push(performance.now() - startedAt);
    digests.add(createHash('sha256').update(JSON.stringify(calls)).digest('hex'));
  }
  if (digests.size !== 1) throw new Error('the same question got different answers: no figure is printed');
  return [
    {
      name: `${bots.length} bots × ${SYMBOLS} symbols × ${CANDLES} candles, one core`,
      measured: median(times),
      target: 1000,
    },
  ];
}

async function prepareMarkets(): Promise<Prepared[]> {
  const names = Array.from({ length: SYMBOLS - 1 }, (_, i) => `COIN${i}USDT`);
  const source = createSimulatedSource({ seed: 'bench', symbols: ['BTCUSDT', ...names] });
  const crossSections = Array.from({ length: CANDLES }, (_, i): CrossSection => {
    const openedAt = to - (CANDLES - i) * HOUR;
    const swing = Math.sin(i / 7) / 100;
    return {
      openedAt,
      symbolCount: SYMBOLS,
      meanReturn: swing,
      dispersion: 0.01,
      advancing: 0.5 + 20 * swing,
    };
  });
  const prepared: Prepared[] = [];
  for (const { symbol } of await source.symbols()) {
    const request = { symbol, from: to - CANDLES * HOUR, to, asOf: to };
    const { candles } = await collectCandles(source.candles({ ...request, timeframe: '1h' }));
    const read = async (metric: 'funding' | 'open-interest' | 'long-short-ratio' | 'basis') =>
      (await source.readings({ ...request, metric }))?.readings ?? null;
    prepared.push({
      candles,
      options: {
        crossSections,
        funding: await read('funding'),
        openInterest: await read('open-interest'),
        longShortRatio: await read('long-short-ratio'),
        basis: await read('basis'),
      },
    });
  }
  return prepared;
}

/** Bots of the other timeframes are asked on hourly candles too, moved onto their grid: the work is the same. */
function seriesOf({ candles, options }: Prepared, timeframe: '1h' | '4h', benchmark: MarketSeries | null) {
  const stretch = timeframeMs(timeframe) / HOUR;
  const placed =
    stretch === 1 ? candles : candles.map((candle, i) => ({ ...candle, openedAt: i * stretch * HOUR }));
  return new MarketSeries({ ...options, timeframe, candles: placed, benchmark });
}

function askEverybody(markets: readonly Prepared[]): BotCall[] {
  const calls: BotCall[] = [];
  for (const timeframe of ['1h', '4h'] as const) {
    const asked = bots.filter((bot) => bot.timeframe === timeframe);
    let benchmark: MarketSeries | null = null;
    for (const market of markets) {
      const series = seriesOf(market, timeframe, benchmark);
      benchmark ??= series;
      const views = Array.from({ length: series.length }, (_, index) => series.viewAt(index));
      for (const bot of asked) {
        for (const view of views) {
          const result = runBot(bot, view);
          if (result.action === 'call') calls.push(result);
        }
      }
    }
  }
  return calls;
}

/** Sharing one series between all bots and candles must not change what any of them says. */
function checkAgainstCutHistories(market: Prepared, bitcoin: Prepared): void {
  const asked = bots.filter(({ timeframe }) => timeframe === '1h');
  const whole = seriesOf(market, '1h', seriesOf(bitcoin, '1h', null));
  for (let index = 300; index < whole.length; index += 20) {
    const cut = (prepared: Prepared) => ({ ...prepared, candles: prepared.candles.slice(0, index + 1) });
    const alone = seriesOf(cut(market), '1h', seriesOf(cut(bitcoin), '1h', null));
    for (const bot of asked) {
      const [shared, own] = [whole, alone].map((series) => JSON.stringify(runBot(bot, series.viewAt(index))));
      if (shared !== own)
        throw new Error(`${bot.slug} at candle ${index}: ${shared} when shared, ${own} alone`);
    }
  }
}
