import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { readApi } from './support/read-api.ts';

interface Pair {
  readonly bot_name_a: string;
  readonly bot_name_b: string;
  readonly correlation_coefficient: number | null;
  readonly sample_size: number;
  readonly correlation_class: string;
}

let browser: BrowserContext;
let page: Page;
let names: Map<string, string>;
/** As the list shows them at first. */
let pairs: Pair[];

beforeAll(async () => {
  browser = await openBrowser();
  const bots = await readApi<{ bot_name: string; display_name: string }>('bots?select=bot_name,display_name');
  names = new Map(bots.map(({ bot_name, display_name }) => [bot_name, display_name]));
  pairs = await readApi<Pair>(
    'bot_correlation_matrix?correlation_coefficient=not.is.null&order=correlation_coefficient.desc,bot_name_a,bot_name_b&limit=60',
  );
  if (pairs.length < 60)
    throw new Error('too few pairs are known: the tests need a database with a month of history');
});
afterEach(() => page.close());
afterAll(() => closeBrowser(browser));

async function open(path: string, width = 1280): Promise<void> {
  ({ page } = await visit(browser, path, { width }));
}

const keyOf = ({ bot_name_a, bot_name_b }: Pair) => `${bot_name_a}~${bot_name_b}`;
const twoDecimals = (value: number) => value.toFixed(2).replace(/^-(?=.*[1-9])/, '−');
const rows = () => page.locator('#pairs tbody tr');

describe('the page of correlations', () => {
  it('shows the same number on card, list, map, CSV and in SQL', async () => {
    const [first] = pairs as [Pair];
    await open(`/correlations?bot=${first.bot_name_a}&pair=${keyOf(first)}`);
    const shown = twoDecimals(first.correlation_coefficient ?? 0);
    expect(await page.locator('#pair [data-figure="correlation"]').textContent()).toBe(shown);
    const row = page.locator(`#pairs tr[data-pair="${keyOf(first)}"]`);
    expect(await row.locator('[data-column="correlation"]').textContent()).toBe(shown);

    await page.locator('#map').getByRole('application').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    const said = await page.locator('#map output').textContent();
    expect(said).toMatch(/ × .+: |with itself/);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#pairs').getByRole('link', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    const headers = lines[0]?.split(',') ?? [];
    const line =
      lines.find((text) => text.startsWith(`${first.bot_name_a},${first.bot_name_b},`))?.split(',') ?? [];
    expect(line[headers.indexOf('correlation_coefficient')]).toBe(String(first.correlation_coefficient));
    expect(line[headers.indexOf('sample_size')]).toBe(String(first.sample_size));
  });

  it('lists the most alike first, fifty at a time', async () => {
    await open('/correlations');
    const keys = () => rows().evaluateAll((all) => all.map((row) => row.getAttribute('data-pair')));
    expect(await keys()).toEqual(pairs.slice(0, 50).map(keyOf));
    await page.locator('#pairs').getByRole('button', { name: 'Next' }).click();
    await page.waitForURL(/page=2/);
    await expect
      .poll(async () => (await keys()).slice(0, 10), { timeout: 10_000 })
      .toEqual(pairs.slice(50).map(keyOf));
  });

  it('narrows the list to a bot, and keeps that in the address', async () => {
    const [first] = pairs as [Pair];
    await open(`/correlations?bot=${first.bot_name_a}`);
    const name = names.get(first.bot_name_a) ?? '';
    for (const text of await rows().locator('td:first-child').allTextContents()) expect(text).toContain(name);
    await page.locator('#pairs').getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.searchParams.has('bot'));
  });

  it('pins a pair from the keyboard', async () => {
    await open('/correlations?order=name');
    await page.locator('#map').getByRole('application').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/pair=/);
    const pinned = new URL(page.url()).searchParams.get('pair');
    await page.locator(`#pair [data-pair="${pinned}"]`).waitFor();
  });

  it('starts with the list on a phone, and draws the map when asked', async () => {
    await open('/correlations', 390);
    expect(await page.locator('#map canvas').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show the map of all pairs' }).click();
    await page.locator('#map canvas').waitFor();
  });

  it('counts each cluster as the database does', async () => {
    const clusters = await readApi<{ cluster_id: number | null; cluster_size: number | null }>(
      'bot_clusters?select=cluster_id,cluster_size&cluster_size=gt.1',
    );
    expect(clusters.length).toBeGreaterThan(0);
    await open('/correlations');
    const shown = await page.locator('#clusters [data-cluster]').count();
    expect(shown).toBe(new Set(clusters.map(({ cluster_id }) => cluster_id)).size);
  });
});
