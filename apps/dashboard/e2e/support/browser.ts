import { type Browser, chromium, type Page } from 'playwright';
import { settings } from './settings.ts';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
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

/** A fresh visitor on a page that has loaded all its parts. Close `page.context()` when done. */
export async function visit(
  browser: Browser,
  path: string,
  { width = 1280, theme = 'dark' }: Visit = {},
): Promise<Visited> {
  const context = await browser.newContext({
    baseURL: settings.dashboardUrl,
    viewport: { width, height: width < 768 ? 844 : 900 },
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    acceptDownloads: true,
  });
  await context.addInitScript((scheme) => localStorage.setItem('mantine-color-scheme-value', scheme), theme);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, complaints };
}
