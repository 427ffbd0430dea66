import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import { describe, expect, it } from 'vitest';
import { candleFault } from '../candle-fault.ts';
import { collectCandles } from '../collect-candles.ts';
import { simulatedSymbols } from './coin.ts';
import { createSimulatedSource } from './create-simulated-source.ts';

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
    const month = await candles(symbol, '15m', start, start + 30 * DAY);
    expect(month.filter((candle) => candleFault(candle, '15m'))).toEqual([]);
    expect(month.map(({ openedAt }) => openedAt)).toEqual(month.map((_, i) => start + i * 900_000));
    const gaps = month.slice(1).filter((candle, i) => candle.open !== month[i]!.close);
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.length / month.length).toBeLessThan(0.02);
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

describe('funding', () => {
  const source = createSimulatedSource();
  const quarter = { symbol: 'BTCUSDT', from: start, to: start + 90 * DAY, asOf: start + 90 * DAY };

  it('is settled every eight hours and never in the future', async () => {
    const history = await source.fundingRates({ ...quarter, asOf: start + DAY });
    expect(history?.rates.map(({ settledAt }) => (settledAt - start) / 3_600_000)).toEqual([0, 8, 16, 24]);
  });

  it('is higher after a rise than after a fall', async () => {
    const history = await source.fundingRates(quarter);
    const days = await candles('BTCUSDT', '1d', start - 3 * DAY, start + 90 * DAY);
    const closeAt = new Map(days.map(({ openedAt, close }) => [openedAt + DAY, close]));
    const midnights = history!.rates.filter(({ settledAt }) => settledAt % DAY === 0);
    const rose = midnights.filter(
      ({ settledAt }) => closeAt.get(settledAt)! > closeAt.get(settledAt - 2 * DAY)!,
    );
    const average = (rates: typeof midnights) =>
      rates.reduce((sum, { rate }) => sum + rate, 0) / rates.length;
    expect(rose.length).toBeGreaterThan(20);
    expect(average(rose)).toBeGreaterThan(average(midnights.filter((each) => !rose.includes(each))));
  });
});
