import { type Candle, timeframeMs } from '@quorum/contracts';
import { defineIndicator, ema, sma } from '@quorum/indicators';
import { describe, expect, it } from 'vitest';
import { MarketSeries } from './market-series.ts';

const HOUR = timeframeMs('1h');
const candleAt = (hour: number, close: number): Candle => ({
  openedAt: hour * HOUR,
  open: close - 1,
  high: close + 2,
  low: close - 3,
  close,
  volume: 10 * close,
});
const rising = Array.from({ length: 30 }, (_, i) => candleAt(i, 100 + i));
const series = () => new MarketSeries({ timeframe: '1h', candles: rising });

describe('a market view', () => {
  it('reads its newest candle and counts back from it', () => {
    const view = series().viewAt(10);
    expect([view.open(), view.high(), view.low(), view.close(), view.volume()]).toEqual([
      109, 112, 107, 110, 1100,
    ]);
    expect(view.close(3)).toBe(107);
    expect(view.openedAt(1)).toBe(9 * HOUR);
    expect(view.closedAt).toBe(11 * HOUR);
    expect(view.length).toBe(11);
  });

  it.each([-1, 11, Number.NaN])('refuses to read %d candles ago', (ago) => {
    const view = series().viewAt(10);
    expect(() => view.close(ago)).toThrow(/the view holds 11, and none after them/);
    expect(() => view.value(ema(3), ago)).toThrow(RangeError);
  });

  it('reads no indicator of a later candle', () => {
    const view = series().viewAt(10);
    expect(() => view.at(sma(3), -1)).toThrow(RangeError);
    expect(view.at(sma(3))).toBe(109);
  });

  it('has null where an indicator is not known yet, and a sentence where it must be', () => {
    const view = series().viewAt(10);
    expect(view.at(sma(12))).toBeNull();
    expect(view.at(sma(3), 11)).toBeNull();
    expect(() => view.value(sma(12))).toThrow(
      "sma(12) is unknown 0 candles ago of 11: raise the bot's warm-up",
    );
  });

  it('sees the benchmark at the same moment, and null where its candle is missing', () => {
    const benchmark = new MarketSeries({
      timeframe: '1h',
      candles: rising.filter((_, i) => i !== 12).map((candle) => ({ ...candle, close: candle.close + 1000 })),
    });
    const both = new MarketSeries({ timeframe: '1h', candles: rising.slice(5), benchmark });
    expect(both.viewAt(0).benchmark?.close()).toBe(1105);
    expect(both.viewAt(7).benchmark).toBeNull();
    expect(both.viewAt(8).benchmark?.close(1)).toBe(1111);
    expect(series().viewAt(0).benchmark).toBeNull();
  });

  it('sees funding up to its close and not older than its first candle', () => {
    const funding = [0, 8, 16, 24].map((hour) => ({ at: hour * HOUR, value: hour / 1000 }));
    const funded = new MarketSeries({ timeframe: '1h', candles: rising.slice(5), funding });
    const seen = (candle: number) => {
      const readings = funded.viewAt(candle).funding;
      return readings && Array.from({ length: readings.length }, (_, ago) => readings.value(ago));
    };
    expect([seen(1), seen(2), seen(10)]).toEqual([null, [0.008], [0.016, 0.008]]);
    expect(() => funded.viewAt(2).funding?.value(1)).toThrow('no reading 1 ago: there are 1');
    expect(series().viewAt(10).funding).toBeNull();
  });

  it('sees all symbols over its own candles, and null where that is unknown', () => {
    const moment = { openedAt: 7 * HOUR, symbolCount: 9, meanReturn: 0.01, dispersion: 0.02, advancing: 0.6 };
    const market = new MarketSeries({ timeframe: '1h', candles: rising, crossSections: [moment] });
    expect(market.viewAt(8).crossSection(1)).toEqual(moment);
    expect(market.viewAt(8).crossSection()).toBeNull();
  });
});

describe('a market series', () => {
  it('computes each indicator once for all views', () => {
    let computed = 0;
    const counting = defineIndicator('counting', ({ close }) => {
      computed++;
      return close;
    })();
    const market = series();
    for (let i = 0; i < market.length; i++) market.viewAt(i).value(counting);
    expect(computed).toBe(1);
  });

  it('grown candle by candle says the same as one built at once', () => {
    const grown = new MarketSeries({ timeframe: '1h' });
    const atOnce = series();
    rising.forEach((candle, i) => {
      grown.append(candle);
      expect(grown.latest()?.at(ema(5))).toBe(atOnce.viewAt(i).at(ema(5)));
    });
  });

  it('keeps earlier views true while it grows', () => {
    const market = new MarketSeries({ timeframe: '1h', candles: rising.slice(0, 20) });
    const view = market.viewAt(15);
    const before = view.value(ema(5));
    for (const candle of rising.slice(20)) market.append(candle);
    expect([view.value(ema(5)), view.close(), view.length]).toEqual([before, 115, 16]);
  });

  it('refuses a candle that is not after the last', () => {
    expect(() => series().append(candleAt(29, 5))).toThrow(
      /1970-01-02T05:00:00.000Z is not after the last one/,
    );
  });

  it('refuses a candle between two grid times', () => {
    expect(() => series().append({ ...candleAt(30, 5), openedAt: 30.5 * HOUR })).toThrow(/off the grid/);
  });

  it.each([-1, 30, 1.5])('has no view at candle %d of 30', (index) => {
    expect(() => series().viewAt(index)).toThrow(/the series holds 30 candles/);
  });

  it('has no latest view while it is empty', () => {
    expect(new MarketSeries({ timeframe: '1h' }).latest()).toBeNull();
  });
});
