import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { pageNames, readPaths } from './support/paths.ts';
import { readApi } from './support/read-api.ts';

const labels: Record<string, string> = { simulated: 'SIMULATED', recorded: 'RECORDED', exchange: 'LIVE' };

let browser: BrowserContext;
let paths: Record<string, string>;
let kinds: string[];

beforeAll(async () => {
  browser = await openBrowser();
  paths = await readPaths();
  kinds = (await readApi<{ kind: string }>('exchanges?select=kind')).map(({ kind }) => kind);
});
afterAll(() => closeBrowser(browser));

describe('every page says where its prices come from', () => {
  it.each(pageNames.filter((name) => name !== 'prediction' && name !== 'decision'))('%s', async (name) => {
    const { page } = await visit(browser, paths[name] ?? '');
    const kind = ['simulated', 'recorded', 'exchange'].find((known) => kinds.includes(known)) ?? '';
    expect(await page.getByRole('banner').textContent()).toContain(labels[kind]);
    expect(await page.getByText('No real market moved like this.').count()).toBe(
      kind === 'simulated' ? 1 : 0,
    );
    expect(await page.getByRole('contentinfo').textContent()).toContain('Hypothetical results');
    await page.close();
  });
});
