import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { pageNames, readPaths } from './support/paths.ts';

// The table of bots holds thousands of elements, and axe looks at each of them four times.
const timeout = 120_000;

const views = [1280, 390].flatMap((width) => (['dark', 'light'] as const).map((theme) => ({ width, theme })));

let browser: BrowserContext;
let paths: Record<string, string>;

beforeAll(async () => {
  browser = await openBrowser();
  paths = await readPaths();
});
afterAll(() => closeBrowser(browser));

describe('axe has nothing against', () => {
  it.each(pageNames)(
    '%s, on desk and phone, dark and light',
    async (name) => {
      const { page } = await visit(browser, paths[name] ?? '');
      for (const { width, theme } of views) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(
          (scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme),
          theme,
        );
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect({ width, theme, found }).toEqual({ width, theme, found: [] });
      }
      await page.close();
    },
    timeout,
  );
});
