import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './support/browser.ts';
import { pageNames, readPaths } from './support/paths.ts';

const views = [1280, 390].flatMap((width) => (['dark', 'light'] as const).map((theme) => ({ width, theme })));

let browser: Browser;
let paths: Record<string, string>;

beforeAll(async () => {
  browser = await openBrowser();
  paths = await readPaths();
});
afterAll(() => browser.close());

describe.each(views)('at $width px, $theme', (view) => {
  it.each(pageNames)('axe has nothing against %s', async (name) => {
    const { page } = await visit(browser, paths[name] ?? '', view);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });
});
