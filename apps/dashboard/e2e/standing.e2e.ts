import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { readApi, readEndedPrediction } from './support/read-api.ts';
import { showColumns } from './support/show-columns.ts';
import { percent } from './support/shown.ts';

interface Standing {
  readonly bot_name: string;
  readonly status: string;
  readonly trust_score: number;
  readonly historical_performance: number;
  readonly expected_rate: number;
  readonly effective_weight: number;
  readonly average_correlation: number | null;
  readonly strike_count: number;
}

interface Pair {
  readonly bot_name_a: string;
  readonly bot_name_b: string;
}

let browser: BrowserContext;
let page: Page;
let truth: Standing;

beforeAll(async () => {
  browser = await openBrowser();
  const { bot_name } = await readEndedPrediction();
  [truth] = (await readApi<Standing>(`bot_standings?bot_name=eq.${bot_name}`)) as [Standing];
  if (truth.trust_score === null)
    throw new Error('nobody is trusted yet: the tests need a database with a history');
});
afterEach(async () => {
  await browser.clearCookies();
  await page.close();
});
afterAll(() => closeBrowser(browser));

async function open(path: string): Promise<void> {
  ({ page } = await visit(browser, path));
}

describe('where a bot stands', () => {
  it('is the same on its page, in the table, in the file and in SQL', async () => {
    await open(`/bots/${truth.bot_name}`);
    const gauge = page.locator('#trust').getByRole('meter', { name: 'Trust' });
    expect(await gauge.getAttribute('aria-valuetext')).toBe(percent(truth.trust_score));
    expect(await page.locator('[data-figure="expected_rate"]').textContent()).toContain(
      percent(truth.expected_rate),
    );
    expect(await page.locator('#weight').textContent()).toContain(truth.effective_weight.toFixed(2));
    await page.close();

    await showColumns(browser, ['status', 'trust', 'weight', 'average_correlation']);
    await open('/bots?view=flat');
    const row = page.locator('tr', { has: page.locator(`a[href="/bots/${truth.bot_name}"]`) });
    const cell = (column: string) => row.locator(`td[data-column="${column}"]`).textContent();
    expect(await cell('trust')).toBe(percent(truth.trust_score));
    expect(await cell('weight')).toBe(truth.effective_weight.toFixed(2));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    const headers = lines[0]?.split(',') ?? [];
    const line = lines.find((text) => text.startsWith(`${truth.bot_name},`))?.split(',') ?? [];
    for (const [header, value] of [
      ['trust_score', truth.trust_score],
      ['effective_weight', truth.effective_weight],
      ['average_correlation', truth.average_correlation],
      ['probation_status', truth.status],
    ] as const) {
      expect([header, line[headers.indexOf(header)]]).toEqual([header, String(value ?? '')]);
    }
  });

  it('is split into the four published parts', async () => {
    await open(`/bots/${truth.bot_name}`);
    const part = page.locator('#trust [data-part="historical_performance"]');
    const text = (await part.textContent()) ?? '';
    expect(text).toContain(percent(truth.historical_performance));
    expect(text).toContain(percent(0.3 * truth.historical_performance));
    expect(await page.locator('#trust [data-part]').count()).toBe(4);
  });

  it('tells whether it may vote, and within which limits', async () => {
    const [guardrails] = await readApi<{ min_confidence: number }>(
      `bot_guardrails?bot_name=eq.${truth.bot_name}`,
    );
    await open(`/bots/${truth.bot_name}`);
    const text = (await page.locator('#probation').textContent()) ?? '';
    expect(text).toContain(truth.status);
    expect(text).toContain(`${truth.strike_count} of 3`);
    expect(await page.locator('[data-guardrail="min_confidence"]').textContent()).toContain(
      `${((guardrails?.min_confidence ?? 0) * 100).toFixed(0)}%`,
    );
  });

  it('leads from its most alike bot to the pair', async () => {
    const [most] = (await readApi<Pair>(
      `bot_correlation_matrix?or=(bot_name_a.eq.${truth.bot_name},bot_name_b.eq.${truth.bot_name})&correlation_coefficient=not.is.null&order=correlation_coefficient.desc,bot_name_a,bot_name_b&limit=1`,
    )) as [Pair];
    await open(`/bots/${truth.bot_name}`);
    const other = most.bot_name_a === truth.bot_name ? most.bot_name_b : most.bot_name_a;
    await page.locator(`#correlations [data-other="${other}"] a`).last().click();
    await page.waitForURL(/correlations\?pair=/);
    await page.locator(`#pair [data-pair="${most.bot_name_a}~${most.bot_name_b}"]`).waitFor();
  });
});
