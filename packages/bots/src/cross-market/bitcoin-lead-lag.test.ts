import type { Candle } from '@quorum/contracts';
import { describe, expect, it } from 'vitest';
import { MarketSeries } from '../market-series.ts';
import { type Drawing, drawCandles, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { bitcoinLeadLag } from './bitcoin-lead-lag.ts';

/** 140 calm candles around `level`, then three that end at `last`. */
const calmThen = (level: number, last: number): Drawing => ({
  from: level,
  legs: [
    ...Array.from({ length: 70 }, (_, i) => ({ candles: 2, to: level * (i % 2 ? 0.995 : 1.005) })),
    { candles: 3, to: last },
  ],
});

const seriesOf = (candles: Candle[], benchmark: MarketSeries | null = null) =>
  new MarketSeries({ timeframe: '1h', candles, benchmark });

describe('Bitcoin leads', () => {
  it('goes LONG when Bitcoin has jumped and the coin has not', () => {
    const series = drawMarket(calmThen(100, 99.6), '1h', { benchmark: calmThen(1000, 1040) });
    expect(callsOf(bitcoinLeadLag, series).at(-1)).toMatchObject({
      candle: 142,
      call: {
        side: 'LONG',
        reason: 'Bitcoin moved 4.677 deviations in 3 candles and the coin 0.1175: 4.56 behind',
      },
    });
  });

  it('goes SHORT when Bitcoin has fallen and the coin has not', () => {
    const series = drawMarket(calmThen(100, 99.6), '1h', { benchmark: calmThen(1000, 960) });
    expect(callsOf(bitcoinLeadLag, series).at(-1)).toMatchObject({ candle: 142, call: { side: 'SHORT' } });
  });

  it('abstains when the coin moved along', () => {
    const series = drawMarket(calmThen(100, 104), '1h', { benchmark: calmThen(1000, 1039) });
    expect(callsOf(bitcoinLeadLag, series)).toEqual([]);
    expect(lastReason(bitcoinLeadLag, series)).toMatch(
      /^the coin is .* deviations behind Bitcoin, needs 0.9$/,
    );
  });

  it('abstains for Bitcoin itself', () => {
    expect(lastReason(bitcoinLeadLag, drawMarket(calmThen(1000, 1040), '1h'))).toBe(
      'no benchmark: no Bitcoin candle at this time, or this is Bitcoin',
    );
  });

  it('abstains while Bitcoin has too short a history', () => {
    const benchmark = seriesOf(drawCandles(calmThen(1000, 1040), '1h').slice(40));
    const series = seriesOf(drawCandles(calmThen(100, 99.6), '1h'), benchmark);
    expect(lastReason(bitcoinLeadLag, series)).toBe('Bitcoin has 103 candles, needs 121');
  });

  it('abstains when a candle inside the move is missing', () => {
    const benchmark = seriesOf(drawCandles(calmThen(1000, 1040), '1h'));
    const coin = drawCandles(calmThen(100, 99.6), '1h').filter((_, i) => i !== 141);
    expect(lastReason(bitcoinLeadLag, seriesOf(coin, benchmark))).toBe(
      'a candle of the last 3 is missing, so the moves do not compare',
    );
  });
});
