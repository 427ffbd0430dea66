import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { readBots } from './support/read-api.ts';

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => page.close());
afterAll(() => closeBrowser(browser));

describe('the command palette', () => {
  it('opens with Ctrl-K, finds a bot by its slug, and goes there with Enter', async () => {
    ({ page } = await visit(browser, '/'));
    const bot = (await readBots()).at(-1);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Jump to' });
    await dialog.getByRole('option', { name: 'Market' }).waitFor();
    await page.keyboard.type(bot?.bot_name ?? '');
    await dialog.getByRole('option', { name: bot?.display_name ?? '' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/bots/${bot?.bot_name}`);
    await dialog.waitFor({ state: 'hidden' });
  });

  it('closes with Escape and gives the focus back', async () => {
    ({ page } = await visit(browser, '/system'));
    const opener = page.getByRole('button', { name: /^Jump/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Jump to' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Jump to' }).waitFor({ state: 'hidden' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('does not open while somebody types a slash', async () => {
    ({ page } = await visit(browser, '/bots'));
    await page.getByRole('searchbox', { name: 'Filter by name or family' }).fill('');
    await page.keyboard.type('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('has nothing that axe objects to', async () => {
    ({ page } = await visit(browser, '/'));
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Market', exact: true }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
