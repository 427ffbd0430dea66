import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { readApi, readBots, readEndedPrediction, readSilentBot } from './support/read-api.ts';
import { settings } from './support/settings.ts';

let browser: BrowserContext;
let page: Page;
let bot: string;
let predictionId: number;

beforeAll(async () => {
  browser = await openBrowser();
  ({ bot_name: bot, prediction_id: predictionId } = await readEndedPrediction());
});
afterAll(() => closeBrowser(browser));

async function open(path: string): Promise<void> {
  ({ page } = await visit(browser, path));
}

describe('the page of a bot', () => {
  beforeAll(() => open(`/bots/${bot}`));
  afterAll(() => page.close());

  it('shows the accuracy of the API with its sample', async () => {
    const truth = (await readBots()).find(({ bot_name }) => bot_name === bot);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain(`${((truth?.accuracy_rate ?? 0) * 100).toFixed(1)}%`);
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      `n = ${truth?.decided_count.toLocaleString('en-US')} calls`,
    );
  });

  it('explains a metric on request', async () => {
    await page.getByRole('button', { name: 'About Accuracy' }).first().click();
    expect(await page.getByRole('dialog', { name: 'About Accuracy' }).textContent()).toContain(
      'right calls ÷ decided calls',
    );
    await page.keyboard.press('Escape');
  });

  it('shows the equity curve as a table as well', async () => {
    await page.getByRole('button', { name: 'Show as table' }).first().click();
    const days = await page.getByRole('region', { name: 'Numbers of the chart' }).locator('tbody tr').count();
    const [account] = await readApi<{ day_count: number }>(
      `bot_advanced_metrics?bot_name=eq.${bot}&market_regime=eq.ALL`,
    );
    expect(days).toBe((account?.day_count ?? 0) + 1);
  });

  it('tells how it decides: candles, warm-up, parameters with their ranges, and the way to a confidence', async () => {
    const [truth] = await readApi<{
      calibration: string;
      timeframe: string;
      warmup_candle_count: number;
      parameters: { name: string; minimum: number; maximum: number }[];
    }>(`bots?bot_name=eq.${bot}`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain(truth?.calibration);
    expect(text).toContain(`${truth?.timeframe} candles`);
    expect(text).toContain(`${truth?.warmup_candle_count} candles (`);
    for (const { name, minimum, maximum } of truth?.parameters ?? []) {
      expect(await page.getByRole('row', { name }).textContent()).toContain(`${minimum}–${maximum}`);
    }
  });
});

describe('the page', () => {
  afterEach(() => page.close());

  it('of a bot that never spoke says why instead of showing an empty record', async () => {
    await open(`/bots/${(await readSilentBot()).bot_name}`);
    await page.getByRole('heading', { name: 'No record yet' }).waitFor();
    expect(await page.getByRole('region', { name: 'Predictions' }).count()).toBe(0);
    expect(
      await page.getByText(/lack of data|no .* candles|warming up|not been asked|not found|disabled/).count(),
    ).toBeGreaterThan(0);
  });

  it('of an unknown name does not exist, and leads back', async () => {
    const response = await fetch(`${settings.dashboardUrl}/bots/no-such-bot`);
    expect(response.status).toBe(404);
    await open('/bots/no-such-bot');
    expect(await page.locator('h1').textContent()).toBe('There is no bot of this name');
    await page.getByRole('searchbox', { name: 'Search bots' }).fill('trend');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/bots?q=trend');
  });
});

describe('a prediction', () => {
  afterEach(() => page.close());

  it('opens from its row, stands in the address, and closes with Escape', async () => {
    await open(`/bots/${bot}`);
    await page.getByRole('region', { name: 'Predictions' }).locator('tbody tr').first().click();
    await page.waitForURL(/prediction=\d+/);
    await page.getByRole('dialog').getByRole('heading', { name: 'Terms' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('prediction'));
  });

  it('is told with its candles when the address names it', async () => {
    await open(`/bots/${bot}?prediction=${predictionId}`);
    const panel = page.getByRole('dialog');
    await panel.getByRole('group', { name: /^Candles of/ }).waitFor();
    expect(await panel.textContent()).toContain('Entered at');
    expect(await panel.locator('canvas').count()).toBeGreaterThan(0);
  });

  it('that does not exist says so', async () => {
    await open(`/bots/${bot}?prediction=999999999`);
    expect(await page.getByRole('dialog').textContent()).toContain('There is no such prediction');
  });
});

describe('the list of predictions', () => {
  afterEach(() => page.close());

  it('is narrowed through the address', async () => {
    await open(`/bots/${bot}?side=LONG`);
    const sides = await page
      .getByRole('region', { name: 'Predictions' })
      .locator('tbody tr td:nth-child(3)')
      .allTextContents();
    const truth = await readApi<{ side: string }>(
      `bot_predictions?bot_name=eq.${bot}&side=eq.LONG&select=side&limit=20`,
    );
    expect(sides.map((text) => text.replace(/\W/g, ''))).toEqual(truth.map(({ side }) => side));
  });

  it('goes to older pages and back without losing or repeating a row', async () => {
    const truth = await readApi<{ predicted_at: string }>(
      `bot_predictions?bot_name=eq.${bot}&select=predicted_at&order=predicted_at.desc,prediction_id.desc&limit=40`,
    );
    await open(`/bots/${bot}`);
    const times = () =>
      page
        .getByRole('region', { name: 'Predictions' })
        .locator('tbody time')
        .evaluateAll((all) => all.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
    const expected = truth.map(({ predicted_at }) =>
      Date.parse(predicted_at.replace(' ', 'T').replace(/\+00$/, 'Z')),
    );
    expect(await times()).toEqual(expected.slice(0, 20));
    if (expected.length > 20) {
      await page.getByRole('button', { name: 'Older' }).click();
      await expect.poll(times, { timeout: 10_000 }).toEqual(expected.slice(20));
      await page.getByRole('button', { name: 'Newer' }).click();
      await expect.poll(times, { timeout: 10_000 }).toEqual(expected.slice(0, 20));
    }
  });
});
