import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

const unsaid = { confidence: undefined, horizonMinutes: 1440 };
const header = 'time,symbol,side,confidence,take_profit,stop_loss';
const sound = '2024-03-01T12:00:00Z,BTC/USDT,long,0.6,110.5,95';
const readLine = (line: string) => readCsv(`${header}\n${line}\n`, unsaid)[0];

describe('a line of CSV', () => {
  it('becomes a call', () => {
    expect(readLine(sound)).toEqual({
      where: 'line 2',
      fault: null,
      call: {
        clientId: 'csv:BTCUSDT:LONG:1709294400000',
        symbol: 'BTCUSDT',
        predictedAt: '2024-03-01T12:00:00.000Z',
        side: 'LONG',
        confidence: 0.6,
        entryPrice: null,
        limitPrice: null,
        takeProfitPrice: 110.5,
        stopLossPrice: 95,
        leverage: 1,
        horizonMinutes: 1440,
        reason: 'imported',
      },
    });
  });

  it('may say everything, in any order, with quotes, a byte-order mark and another time zone', () => {
    const text =
      '\uFEFF' +
      'reason,id,leverage,horizon_minutes,limit_price,entry_price,stop_loss,take_profit,confidence,side,symbol,time\r\n' +
      '"a, b",t-1,3,90,99.5,100,105,90,.55,SHORT,ethusdt,2024-03-01 13:00+01:00\r\n';
    expect(readCsv(text, unsaid)[0]?.call).toEqual({
      clientId: 't-1',
      symbol: 'ETHUSDT',
      predictedAt: '2024-03-01T12:00:00.000Z',
      side: 'SHORT',
      confidence: 0.55,
      entryPrice: 100,
      limitPrice: 99.5,
      takeProfitPrice: 90,
      stopLossPrice: 105,
      leverage: 3,
      horizonMinutes: 90,
      reason: 'a, b',
    });
  });

  it('takes its confidence from the command where the file has none', () => {
    const text = 'time,symbol,side,take_profit,stop_loss\n2024-03-01T12:00:00Z,BTCUSDT,LONG,110,95\n';
    expect(readCsv(text, { ...unsaid, confidence: 0.52 })[0]?.call?.confidence).toBe(0.52);
    expect(readCsv(text, unsaid)[0]?.fault).toBe('it states no confidence, and --confidence is not given');
  });

  it.each([
    [
      '2024-03-01T12:00:00,BTCUSDT,LONG,0.6,110,95',
      'time "2024-03-01T12:00:00" is no time with its zone: write it like 2024-06-01T12:00:00Z',
    ],
    [
      '2024-02-31T12:00:00Z,BTC USDT,LONG,0.6,110,95',
      'symbol "BTC USDT" is neither a spot pair nor a perpetual',
    ],
    ['2024-03-01T12:00:00Z,BTCUSDT,HOLD,0.6,110,95', 'side "HOLD" is neither LONG nor SHORT'],
    ['2024-03-01T12:00:00Z,BTCUSDT,LONG,high,110,95', 'confidence "high" is no number'],
    ['2024-03-01T12:00:00Z,BTCUSDT,LONG,0.6,NaN,95', 'take_profit "NaN" is no number'],
    ['2024-03-01T12:00:00Z,BTCUSDT,LONG,0.6,1e999,95', 'take_profit "1e999" is no number'],
    ['2024-03-01T12:00:00Z,BTCUSDT,LONG,0.6,110,Infinity', 'stop_loss "Infinity" is no number'],
    ['2024-03-01T12:00:00Z,BTCUSDT,LONG,0.6,110,', 'stop_loss is empty'],
    ['2024-03-01T12:00:00Z,BTCUSDT,LONG', 'take_profit is empty'],
    [',BTCUSDT,LONG,0.6,110,95', 'time is empty'],
  ])('%s is refused by name', (line, fault) => {
    expect(readLine(line)).toEqual({ where: 'line 2', call: null, fault });
  });

  it('is counted as an editor counts, also after an empty line', () => {
    const lines = readCsv(`${header}\n\n${sound}\nnonsense,,,,,\n`, unsaid);
    expect(lines.map(({ where, fault }) => [where, fault === null])).toEqual([
      ['line 3', true],
      ['line 4', false],
    ]);
  });
});

it.each([
  ['without a column', 'time,symbol,side,take_profit', /^the file has no column stop_loss$/],
  [
    'with a misspelt one',
    `${header},levarage`,
    /^the file has a column nobody knows: levarage; known are time,/,
  ],
  ['with too many cells', `${header}\n${sound},1,2`, /^this is no CSV: /],
])('a file %s is refused as a whole', (_what, text, sentence) => {
  expect(() => readCsv(`${text}\n`, unsaid)).toThrow(sentence);
});
