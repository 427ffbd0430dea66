import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataDir } from '@quorum/local-stack/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliEvent, eventsOf, runCli } from '../testing/run-cli.ts';
import { writeCandleFolder } from '../testing/write-candle-folder.ts';

const HOUR = 60 * 60_000;
const to = Date.UTC(2024, 2, 4);
const from = to - 700 * HOUR;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-one-shot-'));
  await writeCandleFolder(join(folder, 'candles'), ['BTCUSDT', 'ETHUSDT'], { from, to });
  await prepareDataDir(join(folder, 'data'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command on the folder's database; its output, one object a line, once it has ended well. */
async function run(...args: string[]): Promise<CliEvent[]> {
  const { code, stdout, stderr } = await runCli(...args, '--json', '--data-dir', join(folder, 'data'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return eventsOf(stdout);
}
const ingest = () => run('ingest', '--candles', join(folder, 'candles'));

describe('the commands that end by themselves, one after the other', { timeout: 60_000 }, () => {
  it('ingest brings candles in and says how many', async () => {
    expect((await ingest()).at(-1)).toMatchObject({ event: 'info', candles: 1400, rejected: 0 });
  });

  it('replay asks the bots about them', async () => {
    const events = await run('replay', '--from', '2024-03-01', '--to', '2024-03-03');
    expect(events.at(-1)).toMatchObject({ exchange: 'recorded', predictions: expect.any(Number) });
    expect(Number(events.at(-1)?.predictions)).toBeGreaterThan(5);
  });

  it('replay of the same days asks nobody twice', async () => {
    const events = await run('replay', '--from', '2024-03-01', '--to', '2024-03-03');
    expect(events.at(-1)).toMatchObject({ predictions: 0 });
  });

  it('scan asks once, as of a past moment; said again it is nothing new', async () => {
    const scan = () => run('scan', '--as-of', '2024-03-03T23:34Z');
    const [first] = await scan();
    expect(first).toEqual({ predictions: expect.any(Number) });
    expect(await scan()).toEqual([{ predictions: 0 }]);
  });

  it('ingest of what is there already changes nothing', async () => {
    await ingest();
    const { stdout } = await runCli(
      'replay',
      '--from',
      '2024-03-01',
      '--to',
      '2024-03-03',
      '--json',
      '--data-dir',
      join(folder, 'data'),
    );
    expect(eventsOf(stdout).at(-1)).toMatchObject({ predictions: 0 });
  });

  it('jobs list tells how every job is doing', async () => {
    const { stdout } = await runCli('jobs', 'list', '--data-dir', join(folder, 'data'));
    expect(stdout.trimEnd().split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^waiting\s+check_tp_sl_hits\s+3-59\/15 \* \* \* \*\s+never succeeded/),
      ]),
    );
  });
});
