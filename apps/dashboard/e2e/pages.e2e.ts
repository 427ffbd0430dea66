import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright';
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

const widths = [1280, 768, 390, 320];
const views = [1280, 390].flatMap((width) => (['dark', 'light'] as const).map((theme) => ({ width, theme })));

describe.each(pageNames)('the page called %s', (name) => {
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    ({ page, complaints } = await visit(browser, paths[name] ?? ''));
  });
  afterAll(() => page.close());

  it('loads without a complaint', async () => {
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').getByRole('alert').count()).toBe(0);
    // The browser itself says that the answer was 404.
    expect(complaints).toEqual(name === 'unknown bot' ? [expect.stringContaining('404')] : []);
  });

  it('does not scroll sideways, from a small phone to a desk', async () => {
    const overflow = () =>
      page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      // Canvases and charts follow their frame a moment later.
      await expect.poll(overflow, { message: `${width} px` }).toBe(0);
    }
  });

  it('has nothing that axe objects to, on desk and phone, dark and light', async () => {
    for (const { width, theme } of views) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(
        (scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme),
        theme,
      );
      const { violations } = await lookAt(page);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect({ width, theme, found }).toEqual({ width, theme, found: [] });
    }
  });
});

/** Every rule of axe. Left to itself it also carries each element that passed out of the page, ten times the work. */
function lookAt(page: Page): ReturnType<AxeBuilder['analyze']> {
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
}

describe('every page', () => {
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
