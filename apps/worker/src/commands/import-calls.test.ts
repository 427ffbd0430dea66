import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataDir } from '@quorum/local-stack/testing';
import { collectCandles, createSimulatedSource } from '@quorum/market-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, eventsOf, runCli } from '../testing/run-cli.ts';
import { writeCandleFolder } from '../testing/write-candle-folder.ts';

const HOUR = 60 * 60_000;
const to = Date.UTC(2024, 2, 4);
const from = to - 100 * HOUR;
const openedAt = to - 10 * HOUR;

let folder: string;
let price: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-import-'));
  await writeCandleFolder(join(folder, 'candles'), ['BTCUSDT'], { from, to });
  await prepareDataDir(join(folder, 'data'));
  const source = createSimulatedSource({ seed: 7, symbols: ['BTCUSDT'] });
  const { candles } = await collectCandles(
    source.candles({ symbol: 'BTCUSDT', timeframe: '1h', from, to, asOf: to }),
  );
  price = candles.find((candle) => candle.openedAt === openedAt - HOUR)?.close ?? Number.NaN;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command on the folder's database. */
const run = (...args: string[]): Promise<CliResult> => runCli(...args, '--data-dir', join(folder, 'data'));

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('an external bot from its first command to its record', { timeout: 60_000 }, () => {
  const theBot = ['--bot', 'my-strategy', '--exchange', 'recorded'];

  it('is registered, and its key is shown', async () => {
    await run('ingest', '--candles', join(folder, 'candles'));
    const { code, stdout } = await run(
      'bots',
      'register',
      '--name',
      'my-strategy',
      '--timeframe',
      '1h',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      name: 'my-strategy',
      key: expect.stringMatching(/^qk_[0-9a-f]{64}$/),
    });
  });

  it('is not registered twice', async () => {
    const { code, stderr } = await run('bots', 'register', '--name', 'my-strategy');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'quorum: there is a bot named "my-strategy" already. Choose another name, or give this one a new key with bots rotate-key.\n',
    });
  });

  it('brings its Freqtrade trades in; the same file again changes nothing', async () => {
    const trade = {
      pair: 'BTC/USDT',
      open_timestamp: openedAt,
      open_rate: price,
      initial_stop_loss_abs: price * 0.95,
      is_short: false,
    };
    const strategy = { minimal_roi: { '0': 0.04 }, trades: [trade] };
    const file = await write('backtest.json', JSON.stringify({ strategy: { Mine: strategy } }));
    const again = () => run('import', 'freqtrade', file, ...theBot, '--confidence', '0.55', '--json');
    const [first, second] = [await again(), await again()];
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(eventsOf(first.stdout).at(-1)).toMatchObject({ new: 1, known: 0, refused: 0 });
    expect(eventsOf(second.stdout).at(-1)).toMatchObject({ new: 0, known: 1, refused: 0 });
  });

  it('keeps the good lines of a CSV, names the others by file and line, and ends with code 1', async () => {
    const time = new Date(openedAt + HOUR / 2).toISOString();
    const file = await write(
      'calls.csv',
      [
        'id,time,symbol,side,confidence,take_profit,stop_loss',
        `a,${time},BTCUSDT,LONG,0.6,${price * 1.1},${price * 0.9}`,
        `b,${time},BTCUSDT,LONG,0.6,${price * 0.5},${price * 0.4}`,
        `c,${time},DOGEUSDT,LONG,0.6,2,1`,
        `d,soon,BTCUSDT,LONG,0.6,2,1`,
        `a,${time},BTCUSDT,SHORT,0.6,${price * 0.9},${price * 1.1}`,
        '',
      ].join('\n'),
    );
    const { code, stdout } = await run('import', 'csv', file, ...theBot, '--json');
    expect(code).toBe(1);
    const events = eventsOf(stdout);
    expect(events.filter(({ event }) => event === 'warning').map(({ message }) => message)).toEqual([
      expect.stringMatching(/calls\.csv, line 3: take_profit \S+ is not above the entry \S+ of a LONG$/),
      `${file}, line 4: symbol "DOGEUSDT" is not known on recorded`,
      `${file}, line 5: time "soon" is no time with its zone: write it like 2024-06-01T12:00:00Z`,
      `${file}, line 6: id a stands at line 2 already`,
    ]);
    expect(events.at(-1)).toMatchObject({ new: 1, known: 0, refused: 4 });
  });

  it('gets a new key, and loses it', async () => {
    const rotated = await run('bots', 'rotate-key', '--name', 'my-strategy');
    expect(rotated.stdout).toMatch(/^The key of my-strategy, shown this once.*\nqk_[0-9a-f]{64}\n$/);
    const revoked = await run('bots', 'revoke-key', '--name', 'my-strategy');
    expect(revoked.stdout).toBe('my-strategy: 1 key revoked\n');
  });

  it.each<[string, () => string[], RegExp]>([
    [
      'a bot nobody knows',
      () => ['import', 'csv', join(folder, 'calls.csv'), '--bot', 'nobody', '--exchange', 'recorded'],
      /^quorum: there is no external bot named "nobody"$/,
    ],
    [
      'an exchange nobody knows',
      () => ['import', 'csv', join(folder, 'calls.csv'), '--bot', 'my-strategy', '--exchange', 'mtgox'],
      /^quorum: there is no exchange named "mtgox"$/,
    ],
    [
      'no bot',
      () => ['import', 'csv', join(folder, 'calls.csv')],
      /^quorum: import needs --bot and --exchange/,
    ],
    [
      'a file that is not there',
      () => ['import', 'csv', 'nowhere.csv', ...theBot],
      /^quorum: the file nowhere\.csv cannot be read/,
    ],
    [
      'a Freqtrade export without a confidence',
      () => ['import', 'freqtrade', 'x.json', ...theBot],
      /^quorum: a Freqtrade export states no confidence/,
    ],
    [
      'a confidence of 60',
      () => ['import', 'csv', 'x.csv', ...theBot, '--confidence', '60'],
      /^quorum: --confidence "60" is no probability/,
    ],
    [
      'a name that is no slug',
      () => ['bots', 'register', '--name', "'; --"],
      /^quorum: --name "'; --" is no name/,
    ],
    ['no name', () => ['bots', 'revoke-key'], /^quorum: say whose key with --name/],
    [
      'a bot of the registry',
      () => ['bots', 'rotate-key', '--name', 'ema-crossover'],
      /^quorum: there is no external bot named "ema-crossover"$/,
    ],
  ])('is told in one sentence about %s', async (_what, args, sentence) => {
    const { code, stderr } = await run(...args());
    expect(stderr.split('\n')[0]).toMatch(sentence);
    expect(code).toBe(2);
  });
});
