import { describe, expect, it } from 'vitest';
import { type FreqtradeRequest, readFreqtrade } from './read-freqtrade.ts';

const request: FreqtradeRequest = {
  confidence: 0.55,
  horizonMinutes: 1440,
  strategy: undefined,
  roi: undefined,
};

/** The fields of a trade as a backtest result of Freqtrade 2025 writes them. */
const trade = {
  pair: 'BTC/USDT:USDT',
  stake_amount: 100,
  amount: 1,
  open_date: '2024-03-01 12:00:00+00:00',
  close_date: '2024-03-01 15:00:00+00:00',
  open_rate: 100,
  close_rate: 104,
  fee_open: 0.001,
  fee_close: 0.001,
  trade_duration: 180,
  profit_ratio: 0.038,
  exit_reason: 'roi',
  initial_stop_loss_abs: 95,
  initial_stop_loss_ratio: -0.05,
  stop_loss_abs: 99,
  min_rate: 98,
  max_rate: 104,
  is_open: false,
  enter_tag: 'breakout',
  leverage: 1,
  is_short: false,
  open_timestamp: Date.UTC(2024, 2, 1, 12),
};

const file = (trades: unknown[], more: object = { minimal_roi: { '0': 0.04, '30': 0.02 } }) =>
  JSON.stringify({ strategy: { Breakout: { trades, stoploss: -0.05, ...more } }, strategy_comparison: [] });

const read = (trades: unknown[], more?: object) => readFreqtrade(file(trades, more), request);

describe('a trade of a Freqtrade backtest', () => {
  it('becomes the call it was when it was opened', () => {
    expect(read([trade])).toEqual([
      {
        where: 'trade 1 (BTC/USDT:USDT)',
        fault: null,
        call: {
          clientId: 'freqtrade:BTCUSDT:LONG:1709294400000',
          symbol: 'BTCUSDT',
          predictedAt: '2024-03-01T12:00:00.000Z',
          side: 'LONG',
          confidence: 0.55,
          entryPrice: 100,
          limitPrice: null,
          // 100 × 1.001 paid, 4 % on it, 0.1 % of the sale kept by the venue: 104.104 / 0.999.
          takeProfitPrice: 104.208208208,
          stopLossPrice: 95,
          leverage: 1,
          horizonMinutes: 1440,
          reason: 'Freqtrade: breakout',
        },
      },
    ]);
  });

  it('that was short and leveraged has its target below, and nearer', () => {
    const [line] = read([
      { ...trade, is_short: true, leverage: 4, fee_open: 0, fee_close: 0, initial_stop_loss_abs: 102 },
    ]);
    expect(line?.call).toMatchObject({ side: 'SHORT', leverage: 4, takeProfitPrice: 99, stopLossPrice: 102 });
  });

  it('has its time also in exports that write dates only', () => {
    const [line] = read([{ ...trade, open_timestamp: undefined, open_date: '2024-03-01 12:00:00' }]);
    expect(line?.call?.predictedAt).toBe('2024-03-01T12:00:00.000Z');
  });

  it.each<[string, object, object | undefined, string]>([
    [
      'has no stop',
      { initial_stop_loss_abs: null },
      undefined,
      'it has no stop: initial_stop_loss_abs is missing',
    ],
    [
      'has no ROI table',
      {},
      {},
      'it has no target: the export has no minimal_roi for minute 0, and --roi is not given',
    ],
    [
      'has a table that begins later',
      {},
      { minimal_roi: { '60': 0.01 } },
      'it has no target: the export has no minimal_roi for minute 0, and --roi is not given',
    ],
    [
      'has the target switched off',
      {},
      { minimal_roi: { '0': 100 } },
      'it has no target: a minimal_roi of 100 switches it off',
    ],
    [
      'is of a dated future',
      { pair: 'BTC/USDT:USDT-241227' },
      undefined,
      'its pair is neither a spot pair nor a perpetual',
    ],
    [
      'has no price',
      { open_rate: null },
      undefined,
      'open_rate: Invalid input: expected number, received null',
    ],
    [
      'has no time',
      { open_timestamp: null, open_date: 'yesterday' },
      undefined,
      'it has no time at which it was opened',
    ],
  ])('that %s is refused', (_what, fields, more, fault) => {
    expect(read([{ ...trade, ...fields }], more)).toEqual([expect.objectContaining({ call: null, fault })]);
  });

  it('stands beside trades that are refused', () => {
    expect(
      read([trade, null, { ...trade, initial_stop_loss_abs: 0 }]).map(({ fault }) => fault === null),
    ).toEqual([true, false, false]);
  });
});

describe('a trade export without strategies', () => {
  it.each([
    ['a list', [trade]],
    ['the answer of the REST API', { trades: [trade], trades_count: 1 }],
  ])('as %s takes its target from --roi', (_what, content) => {
    const [line] = readFreqtrade(JSON.stringify(content), { ...request, roi: 0.1 });
    expect(line?.call?.takeProfitPrice).toBeCloseTo((100.1 * 1.1) / 0.999, 6);
  });
});

describe('a file is refused as a whole', () => {
  const two = JSON.stringify({ strategy: { One: { trades: [] }, Two: { trades: [] } } });
  it.each([
    ['that is no JSON', 'PK\u0003\u0004', undefined, /^this is no JSON: .*unpack the \.zip/],
    ['that is something else', '{"candles": []}', undefined, /^this is no Freqtrade export/],
    [
      'of two strategies when none is chosen',
      two,
      undefined,
      /holds 2 strategies: choose one with --strategy: One, Two$/,
    ],
    ['without the strategy that is asked for', two, 'Three', /has no strategy Three: it has One, Two$/],
  ])('%s', (_what, text, strategy, sentence) => {
    expect(() => readFreqtrade(text, { ...request, strategy })).toThrow(sentence);
  });
});
