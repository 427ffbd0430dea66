import { bots, type Need } from '@quorum/bots';
import type { Candle } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';
import { describe, expect, it } from 'vitest';
import { MarketHistory } from '../market/market-history.ts';
import { askBots } from './ask-bots.ts';

const HOUR = 60 * 60_000;
const asOf = Date.UTC(2024, 5, 1, 12, 4);
const hourly = bots.filter((bot) => bot.timeframe === '1h');

/** As many flat hourly candles as asked for; the last one closed so many hours before the decision. */
function flatCandles(count: number, closedHoursAgo = 0): Candle[] {
  const last = asOf - (asOf % HOUR) - (1 + closedHoursAgo) * HOUR;
  return Array.from({ length: count }, (_, place) => ({
    openedAt: last - (count - 1 - place) * HOUR,
    open: 100,
    high: 100,
    low: 100,
    close: 100,
    volume: 1,
  }));
}

/** A database that holds these candles of one symbol and nothing else. */
function holding(symbol: string, candles: readonly Candle[]): Queryable {
  return {
    async query<Row extends object>(sql: string, [, asked, ...rest]: readonly unknown[] = []) {
      if (!sql.includes('market_candles') || asked !== symbol) return [];
      const [from, through] = rest.filter((value) => value instanceof Date);
      const isAsked = ({ openedAt }: Candle) => openedAt >= Number(from) && openedAt < Number(through);
      return candles.filter(isAsked) as unknown as Row[];
    },
    execute: async () => {},
  };
}

const ask = (symbol: string, candles: readonly Candle[]) =>
  askBots(hourly, new MarketHistory(holding(symbol, candles), 'fake', () => asOf), symbol, asOf);

describe('the answer of the bots about a symbol', () => {
  it('is silence for want of a candle where there is none yet', async () => {
    expect(await ask('BTCUSDT', [])).toEqual({
      symbol: 'BTCUSDT',
      decisionCount: hourly.length,
      abstentions: { 'no candle yet': hourly.length },
      predictions: [],
    });
  });

  it('is silence where the last price is older than two candles', async () => {
    const { abstentions, predictions } = await ask('BTCUSDT', flatCandles(600, 2));
    expect(abstentions).toEqual({ 'stale price': hourly.length });
    expect(predictions).toEqual([]);
  });

  it('is not silenced by a price that is only a candle late', async () => {
    const { abstentions } = await ask('BTCUSDT', flatCandles(600, 1));
    expect(abstentions).not.toHaveProperty('stale price');
  });

  it('tells bots that want more history from bots that see no signal', async () => {
    const { abstentions } = await ask('BTCUSDT', flatCandles(2));
    expect(abstentions['warming up']).toBeGreaterThan(hourly.length / 2);
  });

  it('tells missing funding and a missing benchmark from a market without a signal', async () => {
    const wanting = (need: Need) =>
      hourly.filter(({ needs }) => needs.length === 1 && needs[0] === need).length;
    const { abstentions, decisionCount } = await ask('ETHUSDT', flatCandles(600));
    expect(wanting('funding')).toBeGreaterThan(0);
    expect(abstentions['no funding data']).toBeGreaterThanOrEqual(wanting('funding'));
    expect(abstentions['no benchmark data']).toBeGreaterThanOrEqual(wanting('benchmark'));
    expect(Object.values(abstentions).reduce((sum, count) => sum + count, 0)).toBe(decisionCount);
  });

  it('does not change with candles that close after the decision', async () => {
    const past = flatCandles(600);
    const future = flatCandles(2, -3).map((candle) => ({ ...candle, high: 900, close: 800 }));
    expect(await ask('BTCUSDT', [...past, ...future])).toEqual(await ask('BTCUSDT', past));
  });
});
