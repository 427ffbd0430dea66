import { describe, expect, it } from 'vitest';
import type { SymbolReadings } from '#data/market/get-readings.ts';
import { judgeSupply, missingNeeds } from './judge-supply.ts';

const bitcoin = { exchange: 'venue', symbol: 'BTCUSDT', base_asset: 'BTC', delisted_at: null };
const ether = { exchange: 'venue', symbol: 'ETHUSDT', base_asset: 'ETH', delisted_at: null };
const gone = {
  exchange: 'venue',
  symbol: 'LUNAUSDT',
  base_asset: 'LUNA',
  delisted_at: '2022-05-13T00:00:00.000Z',
};
const elsewhere = { exchange: 'other', symbol: 'ETHUSD', base_asset: 'ETH', delisted_at: null };

function told(symbol: string, changes: Partial<SymbolReadings>): SymbolReadings {
  return {
    exchange: 'venue',
    symbol,
    funded_at: null,
    funding_rate: null,
    open_interest_at: null,
    open_interest: null,
    long_short_ratio_at: null,
    long_short_ratio: null,
    basis_at: null,
    basis: null,
    ...changes,
  };
}

describe('what the market has for a bot', () => {
  it('is the newest reading of any followed symbol', () => {
    const readings = [
      told('BTCUSDT', { funded_at: '2026-11-20T08:00:00.000Z', funding_rate: 0.0001 }),
      told('ETHUSDT', { funded_at: '2026-11-20T16:00:00.000Z', funding_rate: 0.0001 }),
    ];
    expect(judgeSupply('funding', { symbols: [bitcoin, ether, elsewhere], readings })).toEqual({
      need: 'funding',
      symbolCount: 2,
      followedCount: 3,
      newestAt: '2026-11-20T16:00:00.000Z',
    });
  });
  it('does not count readings of a delisted symbol', () => {
    const readings = [told('LUNAUSDT', { open_interest_at: '2022-05-12T00:00:00.000Z', open_interest: 5 })];
    expect(judgeSupply('open-interest', { symbols: [bitcoin, gone], readings })).toMatchObject({
      symbolCount: 0,
      newestAt: null,
    });
  });
  it('counts Bitcoin as a benchmark for other coins of its own exchange only', () =>
    expect(judgeSupply('benchmark', { symbols: [bitcoin, ether, elsewhere], readings: [] }).symbolCount).toBe(
      1,
    ));
  it('is a cross-section only where one exchange has five coins', () => {
    const coins = ['BTC', 'ETH', 'SOL', 'XRP', 'ADA'].map((coin) => ({ ...ether, symbol: `${coin}USDT` }));
    expect(judgeSupply('cross-section', { symbols: [...coins, elsewhere], readings: [] }).symbolCount).toBe(
      5,
    );
    expect(
      judgeSupply('cross-section', { symbols: [...coins.slice(1), elsewhere], readings: [] }).symbolCount,
    ).toBe(0);
  });
  it('is not known for a need the page has never heard of', () =>
    expect(judgeSupply('moon-phase', { symbols: [bitcoin], readings: [] }).symbolCount).toBeNull());
});

describe('what a bot misses', () => {
  it('is what no symbol has', () =>
    expect(missingNeeds(['benchmark', 'open-interest'], { symbols: [bitcoin, ether], readings: [] })).toEqual(
      ['open-interest'],
    ));
  it('is not claimed where the page cannot tell', () =>
    expect(missingNeeds(['moon-phase'], { symbols: [bitcoin], readings: [] })).toEqual([]));
});
