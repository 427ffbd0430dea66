import { describe, expect, it } from 'vitest';
import type { Bot } from '#data/bots/get-bot.ts';
import type { Series } from '#data/market/get-series.ts';
import type { Supply } from '#needs/judge-supply.ts';
import { explainSilence } from './explain-silence.ts';

const bot: Bot = {
  bot_name: 'open-interest-flush',
  display_name: 'Open interest flush',
  family: 'derivatives',
  thesis: 'Positions that were closed by force leave room.',
  source: 'Somebody (2020), Something',
  timeframe: '1h',
  warmup_candle_count: 60,
  calibration: 'half',
  parameters: [],
  needs: ['open-interest'],
  is_enabled: true,
  is_external: false,
  is_ensemble: false,
};
const present: Supply = { need: 'open-interest', symbolCount: 3, followedCount: 3, newestAt: null };
const absent: Supply = { ...present, symbolCount: 0 };
// 100 hourly candles.
const series: Series = {
  exchange: 'venue',
  symbol: 'BTCUSDT',
  timeframe: '1h',
  first_opened_at: '2026-11-01T00:00:00.000Z',
  last_closed_at: '2026-11-05T04:00:00.000Z',
  delisted_at: null,
  delisted_reason: null,
  gap_count: 0,
  missing_count: 0,
  reject_count: 0,
  revision_count: 0,
};
const scan = { as_of: '2026-11-05T04:04:00.000Z', scan_symbols: [] };
const silent = { bot, supplies: [present], series: [series], scans: [scan] };

describe('a silent bot', () => {
  it('names the data that no symbol has', () =>
    expect(explainSilence({ ...silent, supplies: [absent] })).toMatchObject({
      cause: 'data',
      title: 'It is silent for lack of data: open interest',
    }));
  it('is not said to lack data the page cannot judge', () =>
    expect(explainSilence({ ...silent, supplies: [{ ...present, symbolCount: null }] }).cause).toBe('time'));
  it('is disabled before anything else', () =>
    expect(explainSilence({ ...silent, bot: { ...bot, is_enabled: false }, supplies: [absent] }).title).toBe(
      'It is disabled',
    ));
  it('says how far it is from its warm-up, without the candles that are missing', () =>
    expect(explainSilence({ ...silent, series: [{ ...series, missing_count: 41 }] }).sentence).toBe(
      'It needs 60 candles of 1h; the longest history has 59.',
    ));
  it('has no candles of its own timeframe', () =>
    expect(explainSilence({ ...silent, series: [{ ...series, timeframe: '4h' }] }).title).toBe(
      'It has no 1h candles',
    ));
  it('was never asked', () =>
    expect(explainSilence({ ...silent, scans: [] }).title).toBe('It has not been asked yet'));
  it('has everything and no signal', () =>
    expect(explainSilence(silent).title).toBe('It has not found what it looks for'));
  it('of an external bot waits for its calls', () =>
    expect(explainSilence({ ...silent, bot: { ...bot, is_external: true } }).title).toBe(
      'It has not sent a call yet',
    ));
  it('of the ensemble waits for a recommendation', () =>
    expect(explainSilence({ ...silent, bot: { ...bot, is_external: true, is_ensemble: true } }).title).toBe(
      'It has recommended nothing yet',
    ));
});
