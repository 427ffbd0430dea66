import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliEvent, eventsOf, type RunningCli, runCli, startCli } from '../testing/run-cli.ts';

let folder: string;
let running: RunningCli | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-start-'));
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
  await rm(folder, { recursive: true, force: true });
});

const start = (...args: string[]) => {
  running = startCli('start', '--no-dashboard', '--json', '--data-dir', folder, ...args);
  return running;
};
const isReady = ({ event }: CliEvent) => event === 'ready';
const factOf = (events: readonly CliEvent[], fact: string) =>
  Number(events.find((event) => fact in event)?.[fact]);

/** Counts the rows of a table through the API that the ready line names. */
async function countRows(ready: CliEvent, table: string): Promise<number> {
  const response = await fetch(`${ready.apiUrl}/rest/v1/${table}?limit=1`, {
    headers: { apikey: String(ready.apiKey), prefer: 'count=exact' },
  });
  return Number(response.headers.get('content-range')?.split('/')[1]);
}

describe('npm start', { timeout: 120_000 }, () => {
  let candlesLoaded: number;
  let callsBefore: number;

  it('can be killed in the middle of its first replay', async () => {
    const first = start('--days', '3', '--symbols', 'BTCUSDT,ETHUSDT', '--seed', '7');
    await first.until(
      ({ event, label, part }) => event === 'progress' && label === 'replaying' && Number(part) > 0.4,
    );
    first.kill('SIGKILL');
    const { stdout } = await first.ended;
    expect(eventsOf(stdout).some(isReady)).toBe(false);
    candlesLoaded = factOf(eventsOf(stdout), 'candles');
    expect(candlesLoaded).toBeGreaterThan(1000);
  });

  it('started again goes on with the same market, without loading it all again, and gets ready', async () => {
    const second = start();
    const ready = await second.until(isReady);
    expect(ready).toMatchObject({ kind: 'simulated', exchange: 'simulated', dashboard: null });
    callsBefore = await countRows(ready, 'bot_predictions');
    expect(callsBefore).toBeGreaterThan(10);
    expect(await countRows(ready, 'market_symbols')).toBe(2);
  });

  it('keeps its data folder to itself while it runs', async () => {
    const { code, stderr } = await runCli('jobs', 'list', '--data-dir', folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^quorum: \S+ is in use by process \d+: stop that one, or take another folder/);
  });

  it('has every job of the schedule well once it is ready', async () => {
    const ready = await running?.until(isReady);
    const response = await fetch(`${ready?.apiUrl}/rest/v1/rpc/get_job_health`, {
      method: 'POST',
      headers: { apikey: String(ready?.apiKey) },
    });
    const jobs = (await response.json()) as { job_name: string; state: string; last_error: string | null }[];
    expect(jobs.filter(({ state }) => state === 'failing' || state === 'overdue')).toEqual([]);
    expect(jobs.find(({ job_name }) => job_name === 'check_tp_sl_hits')).toMatchObject({ state: 'ok' });
  });

  it('killed while it is ready, starts again with all it had', async () => {
    running?.kill('SIGKILL');
    const { stdout } = (await running?.ended) ?? { stdout: '' };
    const third = start();
    const ready = await third.until(isReady);
    expect(await countRows(ready, 'bot_predictions')).toBeGreaterThanOrEqual(callsBefore);
    expect(factOf(eventsOf(stdout), 'candles')).toBeLessThan(candlesLoaded / 2);
  });

  it('ends on Ctrl-C with code 0, says so, and gives the folder back', async () => {
    running?.kill('SIGINT');
    const result = await running?.ended;
    expect({ code: result?.code, stderr: result?.stderr }).toEqual({ code: 0, stderr: '' });
    expect(eventsOf(result?.stdout ?? '').at(-1)).toEqual({ event: 'info', message: 'stopping …' });
    await expect(access(join(folder, 'lock'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves a database that the other commands can use', async () => {
    const { code, stdout } = await runCli('jobs', 'list', '--json', '--data-dir', folder);
    const jobs = JSON.parse(stdout) as { job_name: string; state: string }[];
    expect(code).toBe(0);
    expect(jobs.map(({ job_name }) => job_name)).toContain('update_bot_metrics');
  });

  it('ends on Ctrl-C in the middle of its replay, too', async () => {
    const fresh = start('--reset', '--days', '3', '--symbols', 'BTCUSDT', '--seed', '8');
    await fresh.until(({ event, label }) => event === 'progress' && label === 'replaying');
    fresh.kill('SIGINT');
    const { code, stdout } = await fresh.ended;
    expect(code).toBe(0);
    expect(eventsOf(stdout).some(isReady)).toBe(false);
  });
});
