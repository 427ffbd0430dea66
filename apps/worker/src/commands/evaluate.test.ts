import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataDir } from '@quorum/local-stack/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, runCli } from '../testing/run-cli.ts';
import { writeCandleFolder } from '../testing/write-candle-folder.ts';

const HOUR = 60 * 60_000;
const to = Date.UTC(2024, 2, 5);
const from = to - 720 * HOUR;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-evaluate-'));
  await writeCandleFolder(join(folder, 'candles'), ['BTCUSDT', 'ETHUSDT'], { from, to });
  await prepareDataDir(join(folder, 'data', 'embedded'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const evaluate = (...args: string[]) =>
  runCli('evaluate', '--candles', join(folder, 'candles'), '--data-dir', join(folder, 'data'), ...args);
const period = ['--from', '2024-03-01', '--to', '2024-03-04', '--engine', 'embedded'];

describe('evaluate on a small folder of candles', { timeout: 240_000 }, () => {
  let found: Record<string, unknown>;

  it('walks it, scores every method, and writes the report', async () => {
    const report = join(folder, 'report.html');
    const { code, stdout, stderr } = await evaluate(...period, '--json', '--report', report);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const figures = eventsOf(stdout).at(-1) as Record<string, unknown>;
    expect(figures).toMatchObject({
      run: { scanEvery: 4, callCount: expect.any(Number), tookSeconds: expect.any(Number) },
      scope: { warmUpDays: 2, dayCount: 2, costs: { fee: 0.0005, slippage: 0.0002 } },
      goals: [{ name: 'accuracy' }, { name: 'Brier score' }, { name: 'net return' }],
    });
    expect((figures.methods as { name: string }[]).slice(0, 2).map(({ name }) => name)).toEqual([
      'quorum',
      'equal',
    ]);
    const { run: _, ...rest } = figures;
    found = rest;
    expect(await readFile(report, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('asked again it walks no second time, and finds the same', async () => {
    const { stdout } = await evaluate(...period, '--json');
    const { run, ...again } = eventsOf(stdout).at(-1) ?? {};
    expect(run).toMatchObject({ tookSeconds: null });
    expect(again).toEqual(found);
  });
});

describe('an evaluation that cannot be', { timeout: 60_000 }, () => {
  it.each<[string, string[], string]>([
    ['no folder', ['evaluate'], 'evaluate needs --candles, a folder of recorded candles'],
    [
      'a rhythm that does not divide the day',
      ['evaluate', '--candles', '.', '--scan-every', '5'],
      '--scan-every "5" is no part of a day: 1, 2, 3, 4, 6, 8, 12 or 24 hours',
    ],
    [
      'an engine nobody knows',
      ['evaluate', '--candles', '.', '--engine', 'oracle'],
      '--engine "oracle" is no engine: native or embedded',
    ],
  ])('%s: says so and ends with 2', async (_, args, sentence) => {
    const { code, stderr } = await runCli(...args);
    expect([code, stderr.trim()]).toEqual([2, `quorum: ${sentence}`]);
  });

  it('a second folder with the same candles', async () => {
    const other = await mkdtemp(join(tmpdir(), 'quorum-evaluate-'));
    await writeFile(join(other, 'ETHUSDT-1h.csv'), 'ts,open,high,low,close,volume\n');
    const { code, stderr } = await evaluate('--candles', other);
    await rm(other, { recursive: true });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/ETHUSDT-1h\.csv hold the same twice/)]);
  });
});
