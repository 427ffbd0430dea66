import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './support/browser.ts';
import { pageNames, readPaths } from './support/paths.ts';

let browser: Browser;
let paths: Record<string, string>;

beforeAll(async () => {
  browser = await openBrowser();
  paths = await readPaths();
});
afterAll(() => browser.close());

describe('every page', () => {
  it.each(pageNames.filter((name) => name !== 'unknown bot'))(
    '%s loads without a complaint',
    async (name) => {
      const { page, complaints } = await visit(browser, paths[name] ?? '');
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each(pageNames.flatMap((name) => [320, 390, 1280].map((width) => [name, width] as const)))(
    '%s does not scroll sideways at %i px',
    async (name, width) => {
      const { page } = await visit(browser, paths[name] ?? '', { width });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  it('offers to skip to the content first', async () => {
    const { page } = await visit(browser, '/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it('is reached from the navigation of a phone, which then closes', async () => {
    const { page } = await visit(browser, '/', { width: 390 });
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await page.getByRole('link', { name: 'System' }).click();
    await page.waitForURL('**/system');
    await page.getByRole('button', { name: 'Open navigation' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('System');
    await page.context().close();
  });

  it('can be told to hold still', async () => {
    const { page } = await visit(browser, '/');
    await page.getByRole('button', { name: /^Live/ }).click();
    expect(await page.getByRole('button', { name: /^Paused/ }).textContent()).toContain('Paused');
    await page.context().close();
  });

  it('keeps the theme that was chosen', async () => {
    const { page } = await visit(browser, '/', { theme: 'dark' });
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitem', { name: 'Light' }).click();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light');
    await page.context().close();
  });
});
