import { type BrowserContext, chromium, type Page } from 'playwright';
import { settings } from './settings.ts';

/** A Chromium that stands still and lives in UTC. Its pages share a cache; close it with `closeBrowser`. */
export async function openBrowser(baseURL = settings.dashboardUrl): Promise<BrowserContext> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return browser.newContext({ baseURL, reducedMotion: 'reduce', timezoneId: 'UTC' });
}

export async function closeBrowser(context: BrowserContext): Promise<void> {
  await context.browser()?.close();
}

export interface Visit {
  readonly width?: number;
  readonly theme?: 'dark' | 'light';
}

export interface Visited {
  readonly page: Page;
  /** What the browser complained about: console errors and uncaught exceptions. */
  readonly complaints: string[];
}

/** A page that has loaded all its parts. Close it when done. */
export async function visit(
  context: BrowserContext,
  path: string,
  { width = 1280, theme = 'dark' }: Visit = {},
): Promise<Visited> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.addInitScript((scheme) => localStorage.setItem('mantine-color-scheme-value', scheme), theme);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(path);
  await settle(page);
  return { page, complaints };
}

/**
 * Waits until every part of the page has come, stands in its place, and answers. A quiet network does not say so: React
 * moves what the server streamed into its place, or draws it anew, after it has arrived, and only then listens.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(isSettled, undefined, { polling: 50 });
}

/** Runs in the page. */
function isSettled(): boolean {
  if (document.readyState !== 'complete' || document.querySelector('.mantine-Skeleton-root')) return false;
  // What is not found is drawn in the browser, when everything else has come: until then there is no title.
  if (!document.querySelector('h1')) return false;
  const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  // How React marks a part that has not come ($?), and one that has come but does not stand in its place yet ($~).
  while (comments.nextNode()) if (/^\$[?~]$/.test(comments.currentNode.nodeValue ?? '')) return false;
  return [...document.querySelectorAll('main :is(button, a[href], input)')].every((control) =>
    Object.keys(control).some((key) => key.startsWith('__reactProps$')),
  );
}
