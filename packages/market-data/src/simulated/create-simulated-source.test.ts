import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import { describe, expect, it } from 'vitest';
import { candleFault } from '../candle-fault.ts';
import { type ReadingMetric, readingMetrics } from '../candle-source.ts';
import { collectCandles } from '../collect-candles.ts';
import { readingFault } from '../reading-fault.ts';
import { simulatedSymbols } from './coin.ts';
import { createSimulatedSource } from './create-simulated-source.ts';
import { correlation, mean } from './statistics.ts';

const DAY = 86_400_000;
const start = Date.UTC(2024, 2, 1);

async function candles(
  symbol: string,
  timeframe: Timeframe,
  from: number,
  to: number,
  { seed = 1, asOf = to, symbols = simulatedSymbols } = {},
): Promise<Candle[]> {
  const source = createSimulatedSource({ seed, symbols });
  return (await collectCandles(source.candles({ symbol, timeframe, from, to, asOf }))).candles;
}

describe('the simulated market', () => {
  it('is the same for the same seed and another one for another seed', async () => {
    const one = await candles('BTCUSDT', '15m', start, start + 3 * DAY);
    expect(await candles('BTCUSDT', '15m', start, start + 3 * DAY)).toEqual(one);
    expect(await candles('BTCUSDT', '15m', start, start + 3 * DAY, { seed: 2 })).not.toEqual(one);
  });

  it('keeps its prices from release to release', async () => {
    const [first] = await candles('BTCUSDT', '1d', start, start + DAY);
    expect(first).toEqual({
      openedAt: start,
      open: 138065.82,
      high: 138651.04,
      low: 134041.05,
      close: 137192.22,
      volume: 22530.3409,
    });
  });

  it('gives the same candles whatever range they are asked in', async () => {
    const whole = await candles('SOLUSDT', '15m', start, start + 3 * DAY);
    const from = start + 17 * 900_000;
    const to = start + 2 * DAY - 900_000;
    const part = await candles('SOLUSDT', '15m', from, to);
    expect(part).toEqual(whole.filter(({ openedAt }) => openedAt >= from && openedAt < to));
    expect(part.length).toBe((to - from) / 900_000);
  });

  it('goes on as the clock does: a later question gives the same past and new candles', async () => {
    const now = start + DAY + 7 * 60_000;
    const before = await candles('ETHUSDT', '15m', start, now);
    const later = await candles('ETHUSDT', '15m', start, now + 3_600_000);
    expect(later.slice(0, before.length)).toEqual(before);
    expect(later.length - before.length).toBe(4);
  });

  it('shows no candle that is not closed at as_of', async () => {
    const asOf = start + DAY + 3 * 3_600_000 + 1;
    const shown = await candles('ETHUSDT', '4h', start, start + 9 * DAY, { asOf });
    expect(shown.at(-1)?.openedAt).toBe(start + 20 * 3_600_000);
  });

  it('has ten symbols and all timeframes', async () => {
    const source = createSimulatedSource();
    expect((await source.symbols()).map(({ symbol }) => symbol)).toEqual(simulatedSymbols);
    expect(simulatedSymbols).toHaveLength(10);
    expect(await source.timeframes('BTCUSDT')).toEqual(['15m', '1h', '4h', '1d']);
    expect(source.describe()).toContain('SIMULATED');
  });

  it('invents a coin for any other symbol that is listed', async () => {
    const symbols = ['PEPEUSDT'];
    const invented = await candles('PEPEUSDT', '1h', start, start + DAY, { symbols });
    expect(invented.map((candle) => candleFault(candle, '1h'))).toEqual(Array(24).fill(null));
  });

  it('refuses a symbol that is not listed', async () => {
    await expect(candles('PEPEUSDT', '1h', start, start + DAY)).rejects.toThrow(
      /the simulated market has no PEPEUSDT: it has BTCUSDT/,
    );
  });
});

describe.each(simulatedSymbols)('%s', (symbol) => {
  it('has sound candles without a hole, each opening where the last one closed or after a gap', async () => {
    const days = await candles(symbol, '15m', start, start + 14 * DAY);
    expect(days.filter((candle) => candleFault(candle, '15m'))).toEqual([]);
    expect(days.map(({ openedAt }) => openedAt)).toEqual(days.map((_, i) => start + i * 900_000));
    const gaps = days.slice(1).filter((candle, i) => candle.open !== days[i]!.close);
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.length / days.length).toBeLessThan(0.02);
  });

  it.each(['1h', '4h', '1d'] as const)(
    'has %s candles that are the sum of its 15m ones',
    async (timeframe) => {
      const fine = await candles(symbol, '15m', start, start + 2 * DAY);
      for (const coarse of await candles(symbol, timeframe, start, start + 2 * DAY)) {
        const end = coarse.openedAt + timeframeMs(timeframe);
        const parts = fine.filter(({ openedAt }) => openedAt >= coarse.openedAt && openedAt < end);
        expect(coarse.open).toBe(parts[0]?.open);
        expect(coarse.close).toBe(parts.at(-1)?.close);
        expect(coarse.high).toBe(Math.max(...parts.map(({ high }) => high)));
        expect(coarse.low).toBe(Math.min(...parts.map(({ low }) => low)));
        expect(coarse.volume).toBeCloseTo(
          parts.reduce((sum, { volume }) => sum + volume, 0),
          6,
        );
      }
    },
  );
});

describe('an outage of the simulated exchange', () => {
  const down = Date.UTC(2024, 2, 16, 14);

  it('leaves quarter hours out, of all coins alike, and prices go on meanwhile', async () => {
    for (const symbol of ['BTCUSDT', 'DOGEUSDT']) {
      const around = await candles(symbol, '15m', down - 900_000, down + 7 * 900_000);
      expect(around.map(({ openedAt }) => (openedAt - down) / 900_000)).toEqual([-1, 6]);
      expect(around[1]!.open).not.toBe(around[0]!.close);
    }
  });

  it('makes an hour without trades a gap, and an hour with some a candle of what there was', async () => {
    const hours = await candles('BTCUSDT', '1h', down - 3_600_000, down + 3 * 3_600_000);
    expect(hours.map(({ openedAt }) => (openedAt - down) / 3_600_000)).toEqual([-1, 1, 2]);
  });

  it('is rare: a few hours in a year', async () => {
    for (const seed of [1, 2, 3]) {
      const year = await candles('BTCUSDT', '15m', Date.UTC(2021, 0, 1), Date.UTC(2024, 0, 1), { seed });
      const missingHours = (3 * 365 * 96 - year.length) / 4;
      expect(missingHours / 3).toBeGreaterThan(1);
      expect(missingHours / 3).toBeLessThan(15);
    }
  });
});

const source = createSimulatedSource();
const quarter = { symbol: 'BTCUSDT', from: start, to: start + 90 * DAY, asOf: start + 90 * DAY };
const readingsOf = async (metric: ReadingMetric, change: Partial<typeof quarter> = {}) =>
  (await source.readings({ ...quarter, ...change, metric }))!.readings;

/** The close of each hour, by the time it closed. */
async function hourlyCloses(): Promise<Map<number, number>> {
  const hours = await candles('BTCUSDT', '1h', start - 4 * DAY, start + 90 * DAY);
  return new Map(hours.map(({ openedAt, close }) => [openedAt + 3_600_000, close]));
}

/** Values of a metric beside the price's log rise over some hours before, where both are known. */
async function besideRise(
  metric: ReadingMetric,
  hours: number,
): Promise<[values: number[], rises: number[]]> {
  const closes = await hourlyCloses();
  const pairs = (await readingsOf(metric)).map(({ at, value }) => {
    const rise = Math.log(closes.get(at)! / closes.get(at - hours * 3_600_000)!);
    return [value, rise] as const;
  });
  const known = pairs.filter(([, rise]) => Number.isFinite(rise));
  return [known.map(([value]) => value), known.map(([, rise]) => rise)];
}

describe('the simulated derivatives market', () => {
  it('settles funding every eight hours, and never in the future', async () => {
    const payments = await readingsOf('funding', { asOf: start + DAY });
    expect(payments.map(({ at }) => (at - start) / 3_600_000)).toEqual([0, 8, 16, 24]);
  });

  it.each(['open-interest', 'long-short-ratio', 'basis'] as const)('tells %s every hour', async (metric) => {
    const hours = await readingsOf(metric, { from: start + 1, to: start + 4 * 3_600_000 });
    expect(hours.map(({ at }) => (at - start) / 3_600_000)).toEqual([1, 2, 3]);
  });

  it.each(readingMetrics)('is the same for ever, and another one for another seed: %s', async (metric) => {
    const [first] = await readingsOf(metric);
    const inPart = await readingsOf(metric, { to: start + 1 });
    const other = await createSimulatedSource({ seed: 2 }).readings({ ...quarter, metric });
    expect(inPart).toEqual([first]);
    expect(other?.readings[0]?.value).not.toBe(first?.value);
  });

  it('keeps its readings from release to release', async () => {
    const first = readingMetrics.map(async (metric) => (await readingsOf(metric))[0]?.value);
    expect(await Promise.all(first)).toEqual([0.00003309, 60485.253, 1.1648, 0.00014]);
  });

  it.each(readingMetrics)('has values that no check refuses: %s', async (metric) => {
    for (const symbol of simulatedSymbols) {
      const faults = (await readingsOf(metric, { symbol })).map(({ value }) => readingFault(metric, value));
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    }
  });

  it.each(['funding', 'long-short-ratio', 'basis'] as const)('leans after a move: %s', async (metric) => {
    expect(correlation(...(await besideRise(metric, 72)))).toBeGreaterThan(0.6);
  });

  it('has a basis that goes with the funding', async () => {
    const basis = new Map((await readingsOf('basis')).map(({ at, value }) => [at, value]));
    const payments = (await readingsOf('funding')).filter(({ at }) => basis.has(at));
    expect(
      correlation(
        payments.map(({ value }) => value),
        payments.map(({ at }) => basis.get(at)!),
      ),
    ).toBeGreaterThan(0.8);
  });

  it('loses open positions in a large move: they fall more in the widest hours than in the others', async () => {
    const closes = await hourlyCloses();
    const positions = await readingsOf('open-interest');
    const changes = positions.slice(1).map(({ at, value }, i) => ({
      move: Math.abs(Math.log(closes.get(at)! / closes.get(at - 3_600_000)!)),
      change: value / positions[i]!.value - 1,
    }));
    const large = changes.filter(({ move }) => move > 0.025).map(({ change }) => change);
    const small = changes.filter(({ move }) => move < 0.01).map(({ change }) => change);
    expect(large.length).toBeGreaterThan(10);
    expect(mean(large)).toBeLessThan(-0.03);
    expect(Math.abs(mean(small))).toBeLessThan(0.002);
  });

  it('has no clock of its own', () => {
    expect(source.clockSkewMs()).toBeNull();
  });
});
