import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { pageNames, readPaths } from './support/paths.ts';

let browser: BrowserContext;
let paths: Record<string, string>;

beforeAll(async () => {
  browser = await openBrowser();
  paths = await readPaths();
});
afterAll(() => closeBrowser(browser));

describe('every page', () => {
  it.each(pageNames.filter((name) => name !== 'unknown bot'))(
    '%s loads without a complaint',
    async (name) => {
      const { page, complaints } = await visit(browser, paths[name] ?? '');
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').getByRole('alert').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each(pageNames)('%s does not scroll sideways, from a small phone to a desk', async (name) => {
    const { page } = await visit(browser, paths[name] ?? '');
    for (const width of [1280, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ width, overflow: Math.max(0, overflow) }).toEqual({ width, overflow: 0 });
    }
    await page.close();
  });

  it('offers to skip to the content first', async () => {
    const { page } = await visit(browser, '/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
  });

  it('is reached from the navigation of a phone, which then closes', async () => {
    const { page } = await visit(browser, '/', { width: 390 });
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await page.getByRole('link', { name: 'System' }).click();
    await page.waitForURL('**/system');
    await page.getByRole('button', { name: 'Open navigation' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('System');
    await page.close();
  });

  it('is reached with the keyboard in the order of the loop', async () => {
    const { page } = await visit(browser, '/');
    await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).focus();
    const order = ['Overview'];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('Tab');
      order.push((await page.evaluate(() => document.activeElement?.textContent)) ?? '');
    }
    expect(order).toEqual([
      'Overview',
      'Market',
      'Bots',
      'Correlations',
      'Learning',
      'Situations',
      'Ensemble',
      'System',
    ]);
    await page.close();
  });

  it('can be told to hold still', async () => {
    const { page } = await visit(browser, '/');
    await page.getByRole('button', { name: /^Live/ }).click();
    expect(await page.getByRole('button', { name: /^Paused/ }).textContent()).toContain('Paused');
    await page.close();
  });

  it('keeps the theme that was chosen', async () => {
    const { page } = await visit(browser, '/', { theme: 'dark' });
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitem', { name: 'Light' }).click();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light');
    await page.close();
  });
});
