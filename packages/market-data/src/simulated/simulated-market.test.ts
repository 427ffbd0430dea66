import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateCandles } from './aggregate-candles.ts';
import { coinOf, simulatedSymbols } from './coin.ts';
import { regimes } from './regime.ts';
import { SimulatedMarket } from './simulated-market.ts';
import { correlation, kurtosis, logReturns, mean, variance } from './statistics.ts';

const firstDay = Date.UTC(2020, 0, 1) / 86_400_000;
const dayCount = 4 * 365;
const days = Array.from({ length: dayCount }, (_, i) => firstDay + i);

describe.each(['1', '2', '3'])('the market of seed %s over four years', (seed) => {
  const market = new SimulatedMarket(seed);
  const daily = new Map<string, { closes: number[]; lows: number[]; highs: number[] }>();
  let quarters: { closes: number[]; volumes: number[]; ranges: number[] };

  beforeAll(() => {
    for (const symbol of simulatedSymbols) {
      const candles = days.flatMap((day) => aggregateCandles(market.day(symbol, day), '1d'));
      daily.set(symbol, {
        closes: candles.map(({ close }) => close),
        lows: candles.map(({ low }) => low),
        highs: candles.map(({ high }) => high),
      });
    }
    const fine = days.slice(0, 200).flatMap((day) => market.day('ETHUSDT', day));
    quarters = {
      closes: fine.map(({ close }) => close),
      volumes: fine.map(({ volume, close }) => volume * close),
      ranges: fine.map(({ high, low }) => Math.log(high / low)),
    };
  });

  it('has fat tails in quarter hours and in days', () => {
    expect(kurtosis(logReturns(quarters.closes))).toBeGreaterThan(4);
    for (const { closes } of daily.values()) expect(kurtosis(logReturns(closes))).toBeGreaterThan(4);
  });

  it('has coins that move together: mean daily correlation between 0.6 and 0.85, no pair below 0.5', () => {
    const returns = [...daily.values()].map(({ closes }) => logReturns(closes));
    const pairs = returns.flatMap((a, i) => returns.slice(i + 1).map((b) => correlation(a, b)));
    expect(mean(pairs)).toBeGreaterThan(0.6);
    expect(mean(pairs)).toBeLessThan(0.85);
    expect(Math.min(...pairs)).toBeGreaterThan(0.5);
  });

  it('keeps every price above zero and within a factor of 20 of its level', () => {
    for (const [symbol, { lows, highs }] of daily) {
      const { price } = coinOf(symbol);
      expect(Math.min(...lows)).toBeGreaterThan(price / 20);
      expect(Math.max(...highs)).toBeLessThan(price * 20);
    }
  });

  it('wanders like a market, not like noise around a mean: a month moves several times as far as a day', () => {
    for (const { closes } of daily.values()) {
      const monthly = logReturns(closes.filter((_, i) => i % 30 === 0));
      const ratio = variance(monthly) / variance(logReturns(closes));
      expect(ratio).toBeGreaterThan(15);
    }
  });

  it('drifts little: the mean daily return is below 0.2 %', () => {
    for (const { closes } of daily.values()) expect(Math.abs(mean(logReturns(closes)))).toBeLessThan(0.002);
  });

  it('trades more when prices move more', () => {
    expect(correlation(quarters.volumes, quarters.ranges)).toBeGreaterThan(0.4);
  });

  it('has volatility that clusters: a wide quarter hour follows a wide one', () => {
    const { ranges } = quarters;
    expect(correlation(ranges.slice(1), ranges.slice(0, -1))).toBeGreaterThan(0.2);
  });

  it('knows four regimes: trends go their way, a range stays put, volatility is wide', () => {
    const returns = logReturns(daily.get('BTCUSDT')!.closes);
    const of = (wanted: string) => returns.filter((_, i) => market.regime(firstDay + i + 1) === wanted);
    for (const regime of regimes) expect(of(regime).length).toBeGreaterThan(60);
    expect(mean(of('uptrend'))).toBeGreaterThan(0.003);
    expect(mean(of('downtrend'))).toBeLessThan(-0.003);
    expect(Math.abs(mean(of('ranging')))).toBeLessThan(0.003);
    expect(variance(of('volatile'))).toBeGreaterThan(3 * variance(of('ranging')));
  });

  it('stays in a regime for days', () => {
    const stays = days.filter((day) => market.regime(day) === market.regime(day + 1)).length;
    expect(stays / dayCount).toBeGreaterThan(0.8);
  });
});
