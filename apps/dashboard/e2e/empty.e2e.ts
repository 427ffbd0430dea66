import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyDashboard, openEmptyDashboard } from '../../worker/src/testing/open-empty-dashboard.ts';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';

let dashboard: EmptyDashboard;
let browser: BrowserContext;

beforeAll(async () => {
  dashboard = await openEmptyDashboard(3795);
  browser = await openBrowser(dashboard.url);
});
afterAll(async () => {
  await closeBrowser(browser);
  await dashboard.close();
});

/** What each page says, block by block, before anything has happened. */
const pages: Record<string, readonly string[]> = {
  '/': ['No bot has made a call yet', 'No target or stop has been hit yet', 'No bot can be ranked yet'],
  '/market': ['No exchange is followed', 'No candles have been loaded', 'No symbol is followed'],
  '/correlations': [
    'No pair is known yet',
    'No pair to show',
    'No pair has been looked at yet',
    'No clusters yet',
  ],
  '/learning': [
    'What learning is worth is not known yet',
    'No weight has changed yet',
    'Nothing has drifted',
  ],
  '/situations': [
    'No situation was met yet',
    'No belief yet',
    'No expertise is known yet',
    'Nobody has been trusted yet',
    'No episode yet',
  ],
  '/ensemble': ['Nothing has been decided yet', 'No situation recorded yet', 'No decision is known yet'],
};

describe('before anything has happened', () => {
  it.each(Object.entries(pages))('%s says so instead of showing zeros', async (path, sentences) => {
    const { page, complaints } = await visit(browser, path);
    const titles = await page
      .locator('main')
      .getByText(/^(No|Nothing|Nobody|What learning)\b/)
      .allTextContents();
    expect(titles).toEqual(expect.arrayContaining([...sentences]));
    expect(await page.locator('main').getByRole('alert').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
