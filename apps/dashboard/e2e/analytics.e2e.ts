import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import {
  type AnalyticsTruth,
  callApi,
  readAnalytics,
  readApi,
  readEndedPrediction,
} from './support/read-api.ts';
import { showColumns } from './support/show-columns.ts';
import { ratio, signedPercent, withoutArrow } from './support/shown.ts';

let browser: BrowserContext;
let page: Page;
let bot: string;
let truth: AnalyticsTruth;

beforeAll(async () => {
  browser = await openBrowser();
  ({ bot_name: bot } = await readEndedPrediction());
  truth = (await readAnalytics()).find(({ bot_name }) => bot_name === bot) as AnalyticsTruth;
});
afterAll(() => closeBrowser(browser));

async function open(path: string, width = 1280): Promise<void> {
  ({ page } = await visit(browser, path, { width }));
}

/** The bot's figures of a choice, as the API reckons them now. */
function askFigures(choice: Readonly<Record<string, string>>): Promise<AnalyticsTruth> {
  return callApi<AnalyticsTruth>('get_bot_figures', { p_bot_name: bot, ...choice });
}

/** Hours, reliability and costs say over how many of the choice they speak. */
async function expectTrades(count: number): Promise<void> {
  if (count === 0) return page.locator('#hours').getByText('No trade by hour yet').waitFor();
  const said = `n = ${count.toLocaleString('en-US')} trades`;
  await expect.poll(() => page.locator('#hours').textContent()).toContain(said);
  await expect.poll(async () => plain(await page.locator('#costs').textContent())).toContain(said);
  expect(await page.locator('#reliability').textContent()).not.toContain('not kept');
}

/** Lines do not break within a number and its unit on the page. */
function plain(text: string | null): string {
  return text?.replaceAll('\u00a0', ' ') ?? '';
}

interface Endings {
  readonly ended_count: number;
  readonly take_profit_count: number;
}

async function figure(column: string): Promise<string> {
  const text = await page.locator(`[data-figure="${column}"] dd`).textContent();
  return withoutArrow(text);
}

async function cell(column: string): Promise<string> {
  const row = page.locator('tr', { has: page.locator(`a[href="/bots/${bot}"]`) });
  const text = await row.locator(`td[data-column="${column}"]`).textContent();
  return withoutArrow(text);
}

/** Every test of these opens a page of its own. */
function closeEach(): void {
  afterEach(async () => {
    await browser.clearCookies();
    await page.close();
  });
}

/** The tests of these read one page of the bot's whole record. */
function shareRecord(): void {
  beforeAll(() => open(`/bots/${bot}`));
  afterAll(() => page.close());
}

describe('card, table, CSV and SQL', () => {
  closeEach();

  it('show the same numbers', async () => {
    await open(`/bots/${bot}`);
    const card = {
      profit_factor: await figure('profit_factor'),
      expectancy: await figure('expectancy'),
      max_drawdown: await figure('max_drawdown'),
      sharpe_ratio: await figure('sharpe_ratio'),
    };
    expect(card).toEqual({
      profit_factor: ratio(truth.profit_factor),
      expectancy: signedPercent(truth.expectancy),
      max_drawdown: signedPercent(truth.max_drawdown),
      sharpe_ratio: ratio(truth.sharpe_ratio),
    });
    const sure = await page.locator('[data-figure="probability_above_coin"]').textContent();
    await page.close();

    await showColumns(browser, ['above_coin', 'profit_factor', 'expectancy', 'sharpe', 'max_drawdown']);
    await open('/bots?view=flat');
    expect({
      profit_factor: await cell('profit_factor'),
      expectancy: await cell('expectancy'),
      max_drawdown: await cell('max_drawdown'),
      sharpe_ratio: await cell('sharpe'),
    }).toEqual(card);
    expect((await cell('above_coin')).replace(' told', '')).toBe(sure);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    const headers = lines[0]?.split(',') ?? [];
    const row = lines.find((line) => line.startsWith(`${bot},`))?.split(',') ?? [];
    const columns = [
      'probability_above_coin',
      'p_value_adjusted',
      'profit_factor',
      'expectancy',
      'sharpe_ratio',
      'max_drawdown',
    ] as const;
    for (const column of columns) {
      expect([column, row[headers.indexOf(column)]]).toEqual([column, String(truth[column] ?? '')]);
    }
  });

  it('say on a phone what they say on a desk', async () => {
    await open(`/bots?q=${bot}&view=flat`, 390);
    const card = await page.locator('li:has(dl)').filter({ visible: true }).first().textContent();
    expect(card?.replace(/[▲▼]/g, '')).toContain(`Max drawdown${signedPercent(truth.max_drawdown)}`);
  });
});

describe('a figure', () => {
  shareRecord();

  it('tells formula, unit, window, n and source on demand', async () => {
    await page.locator('#risk').getByRole('button', { name: 'About Sharpe', exact: true }).click();
    const text = await page.getByRole('dialog', { name: 'About Sharpe', exact: true }).textContent();
    expect(text).toContain('mean ÷ standard deviation (n − 1) of daily returns × √365');
    expect(text).toContain('the whole record');
    expect(text).toContain(`n${truth.day_count.toLocaleString('en-US')}`);
    expect(text).toContain('Sharpe 1994');
    await page.keyboard.press('Escape');
  });

  it('that is unknown says why', async () => {
    const reason = truth.unknown_reasons.cagr;
    expect(reason).toMatch(/^too few days: \d+ of 90$/);
    await page
      .locator('[data-figure="cagr"]')
      .getByRole('button', { name: `unknown: ${reason}` })
      .waitFor();
  });
});

describe('a choice of a period', () => {
  shareRecord();

  it('is followed by the figures of its window', async () => {
    await page.getByText('7 days', { exact: true }).click();
    await page.waitForURL(/period=7d/);
    const sixDaysAgo = new Date(Date.now() - 6 * 86_400_000).toISOString().slice(0, 10);
    const week = await askFigures({ p_from: sixDaysAgo });
    await expect.poll(() => figure('total_return')).toBe(signedPercent(week.total_return));
    expect(await figure('profit_factor')).toBe(ratio(week.profit_factor));
    await expectTrades(week.trade_count);
  });

  it('is followed by how calls end', async () => {
    const sixDaysAgo = new Date(Date.now() - 6 * 86_400_000).toISOString().slice(0, 10);
    const [week] = await callApi<readonly [Endings]>('get_bot_endings', {
      p_bot_name: bot,
      p_from: sixDaysAgo,
    });
    if (week.ended_count === 0) {
      await page.locator('#endings').getByText('No call has ended yet').waitFor();
      return;
    }
    await page.locator('#endings').getByText('Take profit').waitFor();
    const said = await page.locator('#endings').textContent();
    expect(said).toContain(week.take_profit_count.toLocaleString('en-US'));
    expect(said).not.toContain('not kept');
    expect(plain(await page.locator('#costs').textContent())).toContain(
      `n = ${week.ended_count.toLocaleString('en-US')} trades`,
    );
  });
});

describe('a choice', () => {
  closeEach();

  it('of a regime is followed by account, trades and luck', async () => {
    // bot_advanced_metrics keeps a regime as of the first run of a day; what the page asks is as fresh as its account.
    const regime = await askFigures({ p_market_regime: 'RANGING' });
    await open(`/bots/${bot}?regime=RANGING`);
    expect(await figure('max_drawdown')).toBe(signedPercent(regime.max_drawdown));
    expect(await figure('expectancy')).toBe(signedPercent(regime.expectancy));
    await expectTrades(regime.trade_count);
    // The deepest fall of the list is read off the curve of this regime.
    const deepest = page.locator('#drawdowns tbody tr').first().locator('td').first();
    if ((regime.max_drawdown ?? 0) < 0) {
      expect((await deepest.textContent())?.replace(/[▲▼]/g, '')).toBe(signedPercent(regime.max_drawdown));
    }
  });

  it('of a regime within a period is followed, too', async () => {
    const sixDaysAgo = new Date(Date.now() - 6 * 86_400_000).toISOString().slice(0, 10);
    const week = await askFigures({ p_market_regime: 'RANGING', p_from: sixDaysAgo });
    await open(`/bots/${bot}?period=7d&regime=RANGING`);
    expect(await figure('expectancy')).toBe(signedPercent(week.expectancy));
    expect(await figure('max_drawdown')).toBe(signedPercent(week.max_drawdown));
  });

  it('of a side is followed by every figure, the account and the regimes', async () => {
    const short = await askFigures({ p_side: 'SHORT' });
    await open(`/bots/${bot}?side=SHORT`);
    expect(await figure('expectancy')).toBe(signedPercent(short.expectancy));
    expect(await figure('profit_factor')).toBe(ratio(short.profit_factor));
    expect(await figure('max_drawdown')).toBe(signedPercent(short.max_drawdown));
    expect(await figure('sharpe_ratio')).toBe(ratio(short.sharpe_ratio));
    const ranging = await askFigures({ p_side: 'SHORT', p_market_regime: 'RANGING' });
    const row = page.locator('#regimes tr[data-regime="RANGING"]');
    if (ranging.expectancy !== null) {
      expect((await row.textContent())?.replace(/[▲▼]/g, '')).toContain(signedPercent(ranging.expectancy));
    }
    await expectTrades(short.trade_count);
    await page.getByText('Luck is judged over all days and both sides').waitFor();
  });

  it('is let go with one press', async () => {
    await open(`/bots/${bot}?period=30d&regime=RANGING&side=LONG`);
    await page.getByRole('button', { name: 'Whole record', exact: true }).click();
    await page.waitForURL((url) => url.search === '');
    await page.getByText('Shown: the whole record').waitFor();
  });
});

describe('the blocks of the record', () => {
  shareRecord();

  it('list the worst drawdowns of the database', async () => {
    const drawdowns = await readApi<{ depth: number }>(
      `bot_drawdowns?bot_name=eq.${bot}&order=rank&select=depth`,
    );
    const cells = await page.locator('#drawdowns tbody tr td:first-child').allTextContents();
    expect(cells.map((text) => text.replace('▼', ''))).toEqual(
      drawdowns.map(({ depth }) => signedPercent(depth)),
    );
  });

  it('show the newest sixty trades and the runs test', async () => {
    const [streaks] = await readApi<{ trade_count: number; runs_test_p_value: number | null }>(
      `bot_performance_streaks?bot_name=eq.${bot}`,
    );
    const marks = await page.locator('#streaks svg rect').count();
    expect(marks).toBe(Math.min(60, streaks?.trade_count ?? 0));
    const sentence = streaks?.runs_test_p_value === null ? 'Runs test' : /random order/;
    await page.locator('#streaks').getByText(sentence).first().waitFor();
  });

  it('map every hour and weekday, and mark only what is left after the correction', async () => {
    const patterns = await readApi<{ hour: number | null; is_significant: boolean }>(
      `bot_time_patterns?bot_name=eq.${bot}&select=hour,is_significant`,
    );
    const map = page.getByRole('table', { name: 'Mean net return by hour and weekday, in percent' });
    expect(await map.locator('tbody tr').count()).toBe(25);
    expect(await map.getByText('*').count()).toBe(
      patterns.filter(({ is_significant }) => is_significant).length,
    );
    await page.locator('#hours').getByRole('button', { name: 'Show as table' }).click();
    const rows = page.getByRole('region', { name: 'Numbers of the chart' }).locator('tbody tr');
    expect(await rows.count()).toBe(patterns.length);
  });

  it('compare the regimes, with what to expect in each', async () => {
    const regimes = await readApi<{ market_regime: string; accuracy_shrunk: number | null }>(
      `bot_regime_performance?bot_name=eq.${bot}&order=market_regime`,
    );
    for (const { market_regime, accuracy_shrunk } of regimes) {
      const line = await page.locator(`tr[data-regime="${market_regime}"]`).textContent();
      expect(line).toContain(accuracy_shrunk === null ? '—' : `${(accuracy_shrunk * 100).toFixed(1)}%`);
    }
  });

  it('score the confidence', async () => {
    const [calibration] = await readApi<{ brier: number | null; log_loss: number | null }>(
      `bot_calibration?bot_name=eq.${bot}`,
    );
    const score = (metric: string) => page.locator(`#reliability [data-figure="${metric}"]`).textContent();
    expect(await score('brier')).toBe(calibration?.brier?.toFixed(4));
    expect(await score('logLoss')).toBe(calibration?.log_loss?.toFixed(4));
  });
});

describe('luck', () => {
  closeEach();

  it('keeps those that cannot be told from it in a list of their own', async () => {
    const told = (await readAnalytics()).filter(({ is_told_from_luck }) => is_told_from_luck);
    await open('/bots?view=flat&luck=not-yet');
    const shown = await page
      .locator('td[data-column="bot"] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1)));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => told.some(({ bot_name }) => bot_name === name))).toEqual([]);
  });

  it('is counted on the overview', async () => {
    const crowd = await readAnalytics();
    const told = crowd.filter(({ is_told_from_luck }) => is_told_from_luck).length;
    const compared = crowd.filter(({ p_value }) => p_value !== null).length;
    await open('/');
    const text = await page.locator('main').textContent();
    expect(text).toContain(`Told from luck${told}of ${compared} bots with a decided call`);
  });
});
