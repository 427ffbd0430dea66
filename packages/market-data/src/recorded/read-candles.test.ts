import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CandleRequest, maxBatch } from '../candle-source.ts';
import { collectCandles } from '../collect-candles.ts';
import { candleFolder, candleLines } from './candle-folder.ts';
import { readCandles } from './read-candles.ts';

const midnight = Date.UTC(2024, 0, 1);
const quarter = 900_000;
const all = { symbol: 'X', timeframe: '15m', from: 0, to: Infinity, asOf: Infinity } as const;

async function read(content: string | Buffer, request: Partial<CandleRequest> = {}) {
  await using folder = await candleFolder({ 'X-15m.csv.gz': content });
  const { candles, rejected } = await collectCandles(
    readCandles(folder.path('X-15m.csv.gz'), { ...all, ...request }),
  );
  const sentences = rejected.map(({ where, reason }) =>
    `${where}: ${reason}`.replace(`${folder.directory}/`, ''),
  );
  return {
    candles,
    sentences,
    rejected,
    places: candles.map(({ openedAt }) => (openedAt - midnight) / quarter),
  };
}

/** A line at the n-th quarter of an hour. */
function at(n: number, numbers = '10,12,9,11,5'): string {
  return `${new Date(midnight + n * quarter).toISOString()},${numbers}`;
}

function file(...lines: string[]): string {
  return ['ts,open,high,low,close,volume', ...lines, ''].join('\n');
}

describe('reading a candle file', () => {
  it('turns each line into a candle', async () => {
    const { candles } = await read(file('2024-01-01T00:00:00Z,10.5,12,9,11,5.25'));
    expect(candles).toEqual([{ openedAt: midnight, open: 10.5, high: 12, low: 9, close: 11, volume: 5.25 }]);
  });

  it('lets the header decide the order of columns and ignores further ones', async () => {
    const { candles } = await read('Volume,TS,close,trades,low,high,open\n5,1704067200,11,77,9,12,10\n');
    expect(candles).toEqual([{ openedAt: midnight, open: 10, high: 12, low: 9, close: 11, volume: 5 }]);
  });

  it('takes Windows line ends, a byte order mark and a missing last line end', async () => {
    const { places, sentences } = await read(`\uFEFF${file(at(0), at(1)).trim().replaceAll('\n', '\r\n')}`);
    expect({ places, sentences }).toEqual({ places: [0, 1], sentences: [] });
  });

  it('takes the same lines from a plain csv', async () => {
    await using folder = await candleFolder({ 'X-15m.csv': candleLines(3).join('\n') });
    const { candles } = await collectCandles(readCandles(folder.path('X-15m.csv'), all));
    expect(candles.map(({ volume }) => volume)).toEqual([0, 1, 2]);
  });

  it('hands out no more than a batch at once, and every candle once', async () => {
    await using folder = await candleFolder({ 'X-15m.csv.gz': candleLines(2 * maxBatch + 1).join('\n') });
    const sizes: number[] = [];
    for await (const batch of readCandles(folder.path('X-15m.csv.gz'), all)) sizes.push(batch.candles.length);
    expect(sizes).toEqual([maxBatch, maxBatch, 1]);
  });

  it('keeps a gap a gap', async () => {
    const { places, sentences } = await read(file(at(0), at(40), at(41)));
    expect({ places, sentences }).toEqual({ places: [0, 40, 41], sentences: [] });
  });
});

describe('the range asked for', () => {
  const day = candleLines(96).join('\n');

  it('includes its start and excludes its end', async () => {
    const { places } = await read(day, { from: midnight + 2 * quarter, to: midnight + 4 * quarter });
    expect(places).toEqual([2, 3]);
  });

  it('ends with the last candle closed at as_of', async () => {
    const justBefore = await read(day, { asOf: midnight + 4 * quarter - 1 });
    const justThen = await read(day, { asOf: midnight + 4 * quarter });
    expect([justBefore.places.at(-1), justThen.places.at(-1)]).toEqual([2, 3]);
  });

  it('does not repeat what was left out before it', async () => {
    const { sentences } = await read(file(at(0), 'bad', at(1), at(2), 'worse'), {
      from: midnight + 2 * quarter,
    });
    expect(sentences).toEqual(['X-15m.csv.gz line 6: 1 columns where the header has another number']);
  });

  it('stops when the reader gives up', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await using folder = await candleFolder({ 'X-15m.csv.gz': day });
    const reading = collectCandles(readCandles(folder.path('X-15m.csv.gz'), { ...all, signal }));
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('a bad line is named and left out, the good ones are kept', () => {
  it.each([
    ['1704067200,10,12', '3 columns where the header has another number'],
    ['noon,10,12,9,11,5', 'ts "noon" is neither ISO-8601 UTC nor an epoch time'],
    [at(1, '10,twelve,9,11,5'), 'high "twelve" is not a number'],
    [at(1, '10,12,9,NaN,5'), 'close "NaN" is not a number'],
    [at(1, '10,12,9,1e999,5'), 'close Infinity is not a finite number'],
    [at(1, '10,12,9,,5'), 'close "" is not a number'],
    [at(1, '0,12,9,11,5'), 'open 0 is not above 0'],
    [at(1, '41.5,41,42,41.5,5'), 'high 41 is below low 42'],
    [at(1, '10,12,9,11,-5'), 'volume -5 is negative'],
    ['2024-01-01T00:20:00Z,10,12,9,11,5', 'time 2024-01-01T00:20:00.000Z is not on the 15m grid'],
    [at(0), 'repeats the time of line 2'],
  ])('%s', async (line, reason) => {
    const { places, sentences } = await read(file(at(0), line, at(2)));
    expect({ places, sentences }).toEqual({ places: [0, 2], sentences: [`X-15m.csv.gz line 3: ${reason}`] });
  });

  it('with its text, where control characters are made visible', async () => {
    const { rejected } = await read(file(at(0), 'a\u0000b'));
    expect(rejected[0]?.raw).toBe('a\uFFFDb');
  });

  it('a late line, where those after it go on', async () => {
    const { places, sentences } = await read(file(at(0), at(1), at(0), at(2)));
    expect(places).toEqual([0, 1, 2]);
    expect(sentences).toEqual([
      'X-15m.csv.gz line 4: 2024-01-01T00:00:00.000Z comes after a later time; times must ascend',
    ]);
  });

  it('a line that jumps ahead by mistake, not the rest of the file after it', async () => {
    const { places, sentences } = await read(file(at(0), at(90_000), at(1), at(2)));
    expect(places).toEqual([0, 1, 2]);
    expect(sentences).toEqual([
      'X-15m.csv.gz line 3: 2026-07-26T12:00:00.000Z is later than the next line, 2024-01-01T00:15:00.000Z',
    ]);
  });

  it('a line that jumps ahead inside a gap costs no more than one line after it', async () => {
    const { places, sentences } = await read(file(at(0), at(90_000), at(7), at(8), at(9)));
    expect(places).toEqual([0, 8, 9]);
    expect(sentences).toHaveLength(2);
  });
});

describe('a broken gzip file', () => {
  const lines = candleLines(20_000);
  const whole = gzipSync(lines.join('\n'));
  const half = Math.floor(whole.length / 2);

  it('that was cut off gives its good lines and says where it breaks', async () => {
    const { places, sentences } = await read(whole.subarray(0, half));
    expect(places.length).toBeGreaterThan(5_000);
    expect(places).toEqual(places.map((_, i) => i));
    expect(sentences).toEqual([
      `X-15m.csv.gz after line ${places.length + 1}: the file cannot be read any further (unexpected end of file); copy or download it again`,
    ]);
  });

  it('whose bytes were damaged says so', async () => {
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, half, half + 64);
    const { places, sentences } = await read(damaged);
    expect(places.length).toBeGreaterThan(1_000);
    expect(sentences.at(-1)).toMatch(/^X-15m\.csv\.gz after line \d+: the file cannot be read any further/);
  });

  it('that is no gzip at all says so', async () => {
    const { places, sentences } = await read(Buffer.from(file(at(0))));
    expect(places).toEqual([]);
    expect(sentences[0]).toContain('incorrect header check');
  });
});

describe('a file that cannot be understood', () => {
  it('names the columns missing in its header', async () => {
    await expect(read('date,o,h,l,c,v\n1,2,3,4,5,6')).rejects.toThrow(
      /X-15m\.csv\.gz line 1: no column ts, open, .*the first line must name ts,open,high,low,close,volume/,
    );
  });

  it('says that it is empty', async () => {
    await expect(read('')).rejects.toThrow(/X-15m\.csv\.gz is empty: its first line must be ts,open/);
  });
});
