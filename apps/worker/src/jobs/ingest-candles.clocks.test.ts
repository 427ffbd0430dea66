import { candleOpen } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import { createExchangeSource, createSimulatedSource, serveAsBinance } from '@quorum/market-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerSource } from '../market/register-source.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { ingestCandles } from './ingest-candles.ts';

const MINUTE = 60_000;
const symbols = ['BTCUSDT'];

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

/** Reads the last two hours of an exchange whose clock is that many minutes away from ours. */
async function readWithSkew(minutes: number) {
  const now = Date.now();
  await using server = await serveAsBinance({
    source: createSimulatedSource({ seed: 7, symbols }),
    now: () => now + minutes * MINUTE,
  });
  const source = createExchangeSource({ baseUrl: server.url, symbols, now: () => now });
  await registerSource(database, source, await source.symbols());
  await database.execute(
    'truncate public.market_candles, public.market_series, public.market_candle_rejects',
  );
  const series = [
    { symbol: 'BTCUSDT', timeframe: '15m', from: now - 120 * MINUTE, to: now + 120 * MINUTE },
  ] as const;
  const report = await ingestCandles({ database, source, series, asOf: now });
  await source.close();
  const [stored] = await database.query<{ last: Date }>(
    'select max(opened_at) as last from public.market_candles',
  );
  const [health] = await database.query<{ skew: number; off: boolean }>(
    'select clock_skew_ms as skew, is_clock_off as off from public.exchange_health',
  );
  return { report, now, last: stored?.last.getTime(), health };
}

describe('an exchange whose clock is wrong', { timeout: 60_000 }, () => {
  it('by ten minutes ahead brings no candle that is open by ours', async () => {
    const { report, now, last, health } = await readWithSkew(10);
    expect(report.failures).toEqual([]);
    expect(last).toBe(candleOpen(now, '15m') - 15 * MINUTE);
    expect(health).toEqual({ skew: 10 * MINUTE, off: true });
  });

  it('by ten minutes behind brings no candle that is open by its own', async () => {
    const { report, now, last, health } = await readWithSkew(-10);
    expect(report.failures).toEqual([]);
    expect(last).toBe(candleOpen(now - 10 * MINUTE, '15m') - 15 * MINUTE);
    expect(health).toEqual({ skew: -10 * MINUTE, off: true });
  });

  it('by a second is taken for right', async () => {
    const { health } = await readWithSkew(1 / 60);
    expect(health).toEqual({ skew: 1000, off: false });
  });
});
