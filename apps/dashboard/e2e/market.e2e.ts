import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { readApi } from './support/read-api.ts';

interface SeriesTruth {
  readonly exchange: string;
  readonly symbol: string;
  readonly timeframe: string;
}

let browser: BrowserContext;
let page: Page;
let series: SeriesTruth[];

beforeAll(async () => {
  browser = await openBrowser();
  series = await readApi<SeriesTruth>('series_freshness?select=exchange,symbol,timeframe');
});
afterAll(() => closeBrowser(browser));

async function open(path: string): Promise<void> {
  ({ page } = await visit(browser, path));
}

function seriesRows() {
  return page.getByRole('region', { name: 'Series' }).locator('tbody tr');
}

describe('the market page', () => {
  beforeAll(() => open('/market'));
  afterAll(() => page.close());

  it('stands the exchanges side by side with what the API says of them', async () => {
    const truth = await readApi<{ exchange: string; symbol_count: number }>(
      'exchange_health?select=exchange,symbol_count&order=exchange',
    );
    const cards = page.locator('[data-exchange]');
    expect(await cards.count()).toBe(truth.length);
    for (const { exchange, symbol_count } of truth) {
      const text = await page.locator(`[data-exchange="${exchange}"]`).textContent();
      expect(text).toContain(`Symbols followed${symbol_count}`);
      expect(text).toContain('Last success');
    }
  });

  it('has a row for every series, with its age in candles and its gaps', async () => {
    expect(await seriesRows().count()).toBe(series.length);
    const first = await seriesRows().first().textContent();
    expect(first).toMatch(/\d+(\.\d)? candles/);
    expect(
      await seriesRows()
        .first()
        .getByRole('img', { name: /^Last 30 days: / })
        .count(),
    ).toBe(1);
  });

  it('shows every symbol with its newest readings, and a reason where there is none', async () => {
    const truth = await readApi<{ symbol: string; long_short_ratio: number | null }>(
      'reading_freshness?order=symbol,exchange&select=symbol,long_short_ratio',
    );
    const cells = page.getByRole('region', { name: 'Derivatives readings' }).locator('tbody td:nth-child(4)');
    const shown = await cells.allTextContents();
    expect(shown.length).toBe(truth.length);
    for (const [index, { long_short_ratio: ratio }] of truth.entries()) {
      expect(shown[index]).toContain(ratio === null ? '—' : Number(ratio).toFixed(2));
    }
  });
});

describe('the market page', () => {
  afterEach(() => page.close());

  it('is narrowed to a symbol by its link, in the address, and back', async () => {
    await open('/market');
    const symbol = series.at(-1)?.symbol ?? '';
    await seriesRows().getByRole('link', { name: symbol }).first().click();
    await page.waitForURL((url) => url.searchParams.get('symbol') === symbol);
    const wanted = series.filter((row) => row.symbol === symbol).length;
    await expect.poll(() => seriesRows().count()).toBe(wanted);
    await page.goBack();
    await expect.poll(() => seriesRows().count()).toBe(series.length);
  });

  it('says so when no series matches, and clears', async () => {
    await open('/market?symbol=NOSUCHCOIN');
    expect(await page.getByText('No series matches').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => seriesRows().count()).toBe(series.length);
  });

  it('is where the system page leads', async () => {
    await open('/system');
    await page.getByRole('link', { name: 'Exchanges, freshness and gaps' }).click();
    await page.waitForURL('**/market');
    expect(await page.locator('h1').textContent()).toBe('Market');
  });
});
