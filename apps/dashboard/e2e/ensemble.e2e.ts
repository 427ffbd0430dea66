import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { type DecisionTruth, readApi } from './support/read-api.ts';
import { count, percent } from './support/shown.ts';

interface RecommendationTruth {
  readonly recommendation_id: number;
  readonly decision_id: number;
  readonly symbol: string;
  readonly flips_when: string;
}

interface DayTruth {
  readonly decision_count: number;
  readonly correct_count: number;
  readonly brier_sum: number;
}

let browser: BrowserContext;
let page: Page;
let decisions: DecisionTruth[];

beforeAll(async () => {
  browser = await openBrowser();
  decisions = await readApi<DecisionTruth>('newest_decisions?order=confidence.desc,symbol,exchange');
  if (decisions.length === 0)
    throw new Error('nothing has been decided: the tests need a database with a history');
});
afterEach(() => page.close());
afterAll(() => closeBrowser(browser));

async function open(path: string): Promise<void> {
  ({ page } = await visit(browser, path));
}

describe('what the crowd says now', () => {
  it('is what the API says, the surest first', async () => {
    await open('/ensemble');
    const rows = page.locator('#now tbody tr');
    await expect.poll(() => rows.count()).toBe(decisions.length);
    for (const [index, { symbol, side, confidence, for_count, voter_count }] of decisions.entries()) {
      const text = (await rows.nth(index).textContent()) ?? '';
      expect(text).toContain(symbol);
      expect(text).toContain(side);
      expect(text).toContain(percent(confidence));
      expect(text).toContain(`${for_count} of ${voter_count}`);
    }
  });

  it('leaves as a CSV, unrounded', async () => {
    await open('/ensemble');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV of what the crowd says now' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^quorum-decisions-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    const column = lines[0]?.split(',').indexOf('confidence') ?? -1;
    expect(lines.slice(1).map((line) => line.split(',')[column])).toEqual(
      decisions.map(({ confidence }) => String(confidence)),
    );
  });

  it('names the situation it was said in', async () => {
    const [situation] = await readApi<{ times_encountered: number }>(
      'current_situations?order=observed_at.desc,exchange&limit=1',
    );
    await open('/ensemble');
    expect(await page.locator('#situation').textContent()).toContain(
      `met in ${count(situation?.times_encountered ?? 0)} hour`,
    );
  });
});

describe('a decision', () => {
  it('is explained vote by vote, stands in the address, and is closed with Escape', async () => {
    const decision = decisions[0]!;
    await open('/ensemble');
    await page.locator('#now tbody tr').first().getByRole('button', { name: /^Why / }).click();
    await page.waitForURL(`**/ensemble?decision=${decision.decision_id}`);
    const panel = page.getByRole('dialog');
    await panel.getByText('What would have to change?').waitFor();
    const votes = panel.getByRole('region', { name: 'Votes', exact: true }).locator('tbody tr');
    await expect.poll(() => votes.count()).toBe(decision.voter_count);
    expect(await panel.locator('figcaption').first().textContent()).toContain(
      `${decision.for_count} votes pull towards ${decision.side}`,
    );
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('decision'));
  });

  it('that does not exist says so', async () => {
    await open('/ensemble?decision=999999999');
    const panel = page.getByRole('dialog');
    await expect.poll(() => panel.textContent()).toContain('There is no such decision');
  });
});

describe('the recommendations', () => {
  it('are those of the API, newest first, each with what would turn it round', async () => {
    const truth = await readApi<RecommendationTruth>(
      'recommendation_paths?order=recommended_at.desc,recommendation_id.desc&limit=12',
    );
    const [newest] = truth as [RecommendationTruth];
    await open('/ensemble');
    const ids = () =>
      page
        .locator('#recommendations tr[data-recommendation]')
        .evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-recommendation'))));
    await expect.poll(ids).toEqual(truth.map(({ recommendation_id }) => recommendation_id));
    await page.close();
    await open(`/ensemble?decision=${newest.decision_id}`);
    await page.getByRole('dialog').getByText('What would have to change?').waitFor();
    expect((await page.getByRole('dialog').textContent())?.toLowerCase()).toContain(
      newest.flips_when.toLowerCase(),
    );
  });

  it('name the threshold where there is none', async () => {
    const [setting] = await readApi<{ value: number }>(
      'settings?setting_name=eq.recommendation_threshold&select=value',
    );
    await open('/ensemble?symbol=NOSUCHCOIN');
    await page
      .getByText(`No recommendation above the threshold of ${percent(setting?.value ?? 0)} matches`)
      .waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.searchParams.has('symbol'));
  });
});

describe('the record of the crowd', () => {
  it('adds up to what the API adds up to, over the chosen days', async () => {
    const days = await readApi<DayTruth>('rpc/get_decision_days');
    const n = days.reduce((sum, { decision_count }) => sum + decision_count, 0);
    expect(n).toBeGreaterThan(0);
    await open('/ensemble?period=all');
    const right = days.reduce((sum, { correct_count }) => sum + correct_count, 0) / n;
    const brier = days.reduce((sum, { brier_sum }) => sum + brier_sum, 0) / n;
    expect(await page.locator('[data-figure="decisionBrier"]').textContent()).toBe(brier.toFixed(4));
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain(percent(right));
    expect(text).toContain(`n = ${count(n)} decisions`);
  });

  it('shows accuracy by coverage as a table that ends with all decisions', async () => {
    const steps = await readApi<{ decision_count: number }>('rpc/get_decision_coverage');
    const all = steps.at(-1)?.decision_count ?? 0;
    expect(all).toBeGreaterThan(0);
    await open('/ensemble?period=all');
    await page.locator('#coverage').getByRole('button', { name: 'Show as table' }).first().click();
    const rows = page
      .locator('#coverage')
      .getByRole('region', { name: 'Numbers of the chart' })
      .locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(steps.length);
    expect(await rows.last().textContent()).toContain(count(all));
  });
});

describe('the weight of a bot', () => {
  it('is explained factor by factor', async () => {
    const [heaviest] = await readApi<{ bot_name: string; effective_weight: number }>(
      'bot_weights?order=effective_weight.desc,bot_name&limit=1',
    );
    await open('/ensemble');
    const line = page.locator(`tr[data-weight="${heaviest?.bot_name}"]`);
    const weight = heaviest?.effective_weight.toFixed(2) ?? '';
    expect(await line.textContent()).toContain(weight);
    await line.getByRole('button', { name: `Why is ${heaviest?.bot_name} at ${weight}?` }).click();
    await page.waitForURL((url) => url.searchParams.get('bot') === heaviest?.bot_name);
    const factors = page.getByRole('dialog').getByRole('region', { name: 'Factors of the weight' });
    await factors.waitFor();
    expect(await factors.locator('tbody tr').last().textContent()).toContain(weight);
  });
});
