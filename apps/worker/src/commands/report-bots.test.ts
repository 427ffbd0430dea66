import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrowdReport } from '../crowd-report/print-report.ts';
import { eventsOf, runCli } from '../testing/run-cli.ts';
import { writeCandleFolder } from '../testing/write-candle-folder.ts';

const HOUR = 60 * 60_000;
const to = Date.UTC(2024, 2, 4);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-report-'));
  await writeCandleFolder(folder, ['BTCUSDT', 'ETHUSDT'], { from: to - 1500 * HOUR, to });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const period = ['--from', '2024-02-20', '--to', '2024-03-03'];

describe('bots report', { timeout: 60_000 }, () => {
  it('says of every bot of a family how often and which way it spoke', async () => {
    const { stdout } = await runCli(
      'bots',
      'report',
      '--candles',
      folder,
      ...period,
      '--family',
      'derivatives',
      '--json',
    );
    const report = eventsOf(stdout).at(-1) as unknown as CrowdReport;
    const funding = report.bots.find(({ bot }) => bot === 'funding-extreme');
    expect(funding).toMatchObject({ decisions: 0, calls: 0, spokenShare: null, silence: 'no funding data' });
    expect(report.concerns).toContain('funding-extreme could not speak: no funding data');
  });

  it('counts every closed candle of the period once a symbol', async () => {
    const { stdout } = await runCli(
      'bots',
      'report',
      '--candles',
      folder,
      ...period,
      '--family',
      'momentum',
      '--json',
    );
    const report = eventsOf(stdout).at(-1) as unknown as CrowdReport;
    const histogram = report.bots.find(({ bot }) => bot === 'macd-histogram-turn');
    expect(histogram?.decisions).toBe(2 * 13 * 24);
    expect(histogram?.calls).toBeGreaterThan(0);
  });

  it('names the families when asked for one that is none', async () => {
    const { code, stderr } = await runCli('bots', 'report', '--candles', folder, '--family', 'astrology');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no family "astrology": choose one of trend, momentum');
  });
});
