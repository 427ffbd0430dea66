import type { BrowserContext } from 'playwright';
import { settings } from './settings.ts';

/** Has the table of bots show these columns beside the name. */
export async function showColumns(browser: BrowserContext, columns: readonly string[]): Promise<void> {
  const url = new URL('/bots', settings.dashboardUrl).href;
  await browser.addCookies([{ name: 'quorum-bot-columns', value: ['bot', ...columns].join('.'), url }]);
}
