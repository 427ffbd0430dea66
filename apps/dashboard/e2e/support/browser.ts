import { type BrowserContext, chromium, type Page } from 'playwright';
import { settings } from './settings.ts';

/** A Chromium that stands still and lives in UTC. Its pages share a cache; close it with `closeBrowser`. */
export async function openBrowser(): Promise<BrowserContext> {
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
  return browser.newContext({ baseURL: settings.dashboardUrl, reducedMotion: 'reduce', timezoneId: 'UTC' });
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
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, complaints };
}
