import { describe, expect, it } from 'vitest';
import { collectCandles } from '../collect-candles.ts';
import type { Paging } from './dialect.ts';
import type { Window } from './exchange-client.ts';
import { readPages } from './read-pages.ts';

const HOUR = 3_600_000;
const row = (hour: number) => [hour * HOUR, 10, 10, 10, 10, 1];

/** Reads hours 100 up to 200 of an exchange with the given ones, ten a page; gives what came and what was asked. */
async function read(paging: Paging, hours: readonly number[], from = 100 * HOUR) {
  const asked: number[] = [];
  const rows = hours.map(row);
  const fetchPage = async ({ since, until, limit }: Window) => {
    asked.push(since / HOUR);
    const later = rows.filter(([time]) => time! >= since);
    if (paging === 'newest') return rows.slice(-limit).filter(([time]) => time! >= since);
    return paging === 'onward' ? later.slice(0, limit) : later.filter(([time]) => time! <= until);
  };
  const exchange = { exchange: 'x', paging, pageSize: 10, exchangeNow: 300 * HOUR, fetchPage };
  const request = { symbol: 'BTCUSDT', timeframe: '1h', from, to: 200 * HOUR, asOf: 300 * HOUR } as const;
  const { candles } = await collectCandles(readPages(exchange, request));
  return { hours: candles.map(({ openedAt }) => openedAt / HOUR), asked };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('pages of candles', () => {
  it.each(['onward', 'window'] as const)('follow each other, one candle early: %s', async (paging) => {
    const { hours, asked } = await read(paging, range(0, 300));
    expect(hours).toEqual(range(100, 200));
    expect(asked).toEqual([99, 108, 117, 126, 135, 144, 153, 162, 171, 180, 189, 198].slice(0, asked.length));
    expect(asked).toHaveLength(12);
  });

  it('lead over an outage that is longer than a page', async () => {
    const hours = [...range(0, 105), ...range(160, 300)];
    const expected = [...range(100, 105), ...range(160, 200)];
    expect((await read('window', hours)).hours).toEqual(expected);
    expect((await read('onward', hours)).hours).toEqual(expected);
  });

  it('start with the first candle there is when the market is younger than the range', async () => {
    expect((await read('window', range(150, 300))).hours).toEqual(range(150, 200));
  });

  it('end where nothing follows', async () => {
    const { hours, asked } = await read('onward', range(0, 110));
    expect(hours).toEqual(range(100, 110));
    expect(asked).toEqual([99, 108, 109]);
  });

  it('of an exchange that keeps the newest candles alone are one', async () => {
    const { hours, asked } = await read('newest', range(0, 196));
    expect(hours).toEqual(range(186, 196));
    expect(asked).toEqual([99, 195]);
  });

  it('miss nothing when the range begins between two candles', async () => {
    const { hours } = await read('window', range(0, 300), 100 * HOUR + 1);
    expect(hours).toEqual(range(101, 200));
  });
});
