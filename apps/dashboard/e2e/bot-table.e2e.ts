import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, settle, visit } from './support/browser.ts';
import { type AnalyticsTruth, type BotTruth, readAnalytics, readBots } from './support/read-api.ts';
import { settings } from './support/settings.ts';
import { showColumns } from './support/show-columns.ts';
import { count, percent, ratio, signedPercent, withoutArrow } from './support/shown.ts';

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await browser.clearCookies();
  await page.close();
});
afterAll(() => closeBrowser(browser));

async function open(path: string, width = 1280): Promise<void> {
  ({ page } = await visit(browser, path, { width }));
}

/** The number or name each cell of a column leads with, from top to bottom. */
async function column(id: string): Promise<string[]> {
  const cells = page.locator(`td[data-column="${id}"]`);
  return cells.evaluateAll((all) =>
    all.map((cell) => (cell.querySelector('a, strong, button, .num') ?? cell).textContent?.trim() ?? ''),
  );
}

async function shownBots(): Promise<string[]> {
  const links = page.locator('td[data-column="bot"] a');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));
}

function sorter(name: string) {
  return page.getByRole('columnheader', { name }).getByRole('button').first();
}

describe('the numbers of the table', () => {
  it('are those of the API', async () => {
    await showColumns(browser, ['ended', 'accuracy', 'win_rate', 'profit_factor', 'expectancy']);
    await open('/bots?view=flat&sort=bot');
    const truth = new Map((await readBots()).map((bot) => [bot.bot_name, bot]));
    const bots = (await shownBots()).map((name) => truth.get(name) as BotTruth);
    expect(bots.length).toBe(truth.size);
    const metrics = new Map((await readAnalytics()).map((row) => [row.bot_name, row]));
    const worth = bots.map(({ bot_name }) => metrics.get(bot_name) as AnalyticsTruth);
    const shown = async (id: string) => (await column(id)).map(withoutArrow);
    expect(await shown('ended')).toEqual(bots.map(({ ended_count }) => count(ended_count)));
    expect(await shown('accuracy')).toEqual(bots.map(({ accuracy_rate }) => percent(accuracy_rate)));
    expect(await shown('win_rate')).toEqual(bots.map(({ win_rate }) => percent(win_rate)));
    expect(await shown('profit_factor')).toEqual(worth.map(({ profit_factor }) => ratio(profit_factor)));
    expect(await shown('expectancy')).toEqual(worth.map(({ expectancy }) => signedPercent(expectancy)));
  });

  it('leave as a CSV of the rows shown, in their order, unrounded', async () => {
    await open('/bots?view=flat&sort=-ended');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^quorum-bots-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    const headers = lines[0]?.split(',') ?? [];
    const rows = lines.slice(1).map((line) => line.split(','));
    expect(rows.map((row) => row[headers.indexOf('bot_name')])).toEqual(await shownBots());
    const truth = new Map((await readBots()).map((bot) => [bot.bot_name, bot]));
    for (const row of rows) {
      const bot = truth.get(row[0] ?? '');
      expect(row[headers.indexOf('accuracy_rate')]).toBe(String(bot?.accuracy_rate ?? ''));
      expect(row[headers.indexOf('win_rate')]).toBe(String(bot?.win_rate ?? ''));
    }
  });

  it('say the same on the cards of a phone', async () => {
    await open('/bots?view=flat', 390);
    const cards = await page.locator('li:has(dl)').filter({ visible: true }).allTextContents();
    const [best] = (await readBots()).sort(
      (a, b) =>
        Number(a.decided_count < 20) - Number(b.decided_count < 20) ||
        (b.accuracy_low ?? -1) - (a.accuracy_low ?? -1),
    );
    expect(cards.length).toBe((await readBots()).length);
    expect(cards[0]).toContain(best?.display_name);
    expect(cards[0]).toContain(
      best?.accuracy_rate == null ? '—' : `${(best.accuracy_rate * 100).toFixed(1)}%`,
    );
  });
});

describe('the order of the table', () => {
  it('starts with what is surely best, and ends with what rests on too little', async () => {
    await open('/bots?view=flat');
    const truth = new Map((await readBots()).map((bot) => [bot.bot_name, bot]));
    const bots = (await shownBots()).map((name) => truth.get(name) as BotTruth);
    const enough = bots.filter(({ decided_count }) => decided_count >= 20);
    expect(bots.slice(0, enough.length)).toEqual(enough);
    const lows = enough.map(({ accuracy_low }) => accuracy_low ?? 0);
    expect(lows).toEqual([...lows].sort((a, b) => b - a));
  });

  it('is chosen on a header, stands in the address, and is undone by going back', async () => {
    await open('/bots?view=flat');
    const before = await shownBots();
    await sorter('Bot').click();
    await page.waitForURL('**/bots?view=flat&sort=bot');
    expect(await page.getByRole('columnheader', { name: 'Bot' }).getAttribute('aria-sort')).toBe('ascending');
    const names = await column('bot');
    expect(names.map((name) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()).sort());
    await page.reload();
    await settle(page);
    expect(await column('bot')).toEqual(names);
    await page.goBack();
    await page.waitForURL(/\/bots\?view=flat$/);
    await expect.poll(shownBots).toEqual(before);
  });

  it('has unknown numbers last in both directions', async () => {
    const unknownCount = (await readAnalytics()).filter(({ expectancy }) => expectancy === null).length;
    for (const sort of ['expectancy', '-expectancy']) {
      await open(`/bots?view=flat&sort=${sort}`);
      const values = await column('expectancy');
      const known = values.length - unknownCount;
      expect(values.map((text) => text === '—')).toEqual(values.map((_, index) => index >= known));
      if (sort === 'expectancy') await page.close();
    }
  });

  it('takes a second column with shift', async () => {
    await open('/bots?view=flat');
    await sorter('Family').click();
    await sorter('Ended').click({ modifiers: ['Shift'] });
    await page.waitForURL(/sort=family(,|%2C)-ended/);
    const families = await column('family');
    expect(families).toEqual([...families].sort());
  });
});

describe('the filter of the table', () => {
  it('narrows by text and survives a reload', async () => {
    await open('/bots');
    const [bot] = await readBots();
    await page.getByRole('searchbox', { name: 'Filter by name or family' }).fill(bot?.bot_name ?? '');
    await page.waitForURL(`**/bots?q=${bot?.bot_name}`);
    expect(await shownBots()).toContain(bot?.bot_name);
    const shown = await shownBots();
    await page.reload();
    await settle(page);
    expect(await shownBots()).toEqual(shown);
  });

  it('narrows by family', async () => {
    const [bot] = await readBots();
    await open(`/bots?family=${bot?.family}`);
    const truth = (await readBots()).filter(({ family }) => family === bot?.family);
    expect((await shownBots()).sort()).toEqual(truth.map(({ bot_name }) => bot_name).sort());
  });

  it('narrows by timeframe and by whether a bot has spoken', async () => {
    await open('/bots?timeframe=1h&speaks=yes');
    const truth = (await readBots()).filter(
      ({ timeframe, last_predicted_at }) => timeframe === '1h' && last_predicted_at !== null,
    );
    expect((await shownBots()).sort()).toEqual(truth.map(({ bot_name }) => bot_name).sort());
  });

  it('says so when nothing matches, and clears', async () => {
    await open('/bots?q=zzzzzz');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(async () => (await shownBots()).length).toBe((await readBots()).length);
  });
});

describe('the families of the table', () => {
  function family(slug: string) {
    return page.locator(`tbody[data-family="${slug}"]`);
  }

  it('hold every bot once, sorted within', async () => {
    await open('/bots?sort=bot');
    const bots = await readBots();
    for (const slug of new Set(bots.map((bot) => bot.family))) {
      const own = bots
        .filter((bot) => bot.family === slug)
        .map(({ display_name }) => display_name.toLowerCase());
      const shown = await family(slug).locator('td[data-column="bot"] a').allTextContents();
      expect(shown.map((name) => name.toLowerCase())).toEqual(own.sort());
    }
  });

  it('pool the calls of their bots', async () => {
    await open('/bots');
    const bots = (await readBots()).filter(({ family }) => family === 'trend');
    const decided = bots.reduce((sum, { decided_count }) => sum + decided_count, 0);
    const correct = bots.reduce((sum, { correct_count }) => sum + correct_count, 0);
    const text = (await family('trend').locator('[data-pooled="accuracy"]').textContent()) ?? '';
    expect(text).toContain(`${((100 * correct) / decided).toFixed(1)}%`);
    expect(text).toContain(`n ${decided.toLocaleString('en-US')}`);
  });

  it('are folded with the keyboard, in the address, and unfolded by going back', async () => {
    await open('/bots');
    const all = (await shownBots()).length;
    const trend = family('trend').getByRole('button', { name: 'Trend' });
    await trend.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/bots?closed=trend');
    expect(await trend.getAttribute('aria-expanded')).toBe('false');
    const hidden = (await readBots()).filter(({ family }) => family === 'trend').length;
    expect((await shownBots()).length).toBe(all - hidden);
    await page.reload();
    await settle(page);
    expect((await shownBots()).length).toBe(all - hidden);
    await page.goBack();
    await expect.poll(async () => (await shownBots()).length).toBe(all);
  });

  it('are left for one flat list', async () => {
    await open('/bots');
    await page.getByText('Flat list').click();
    await page.waitForURL('**/bots?view=flat');
    expect(await page.locator('tbody[data-family]').count()).toBe(0);
    expect((await shownBots()).length).toBe((await readBots()).length);
  });
});

describe('the columns of the table', () => {
  it('fit beside each other on a desk', async () => {
    await open('/bots');
    const hidden = await page
      .getByRole('region', { name: 'Bots' })
      .evaluate((region) => region.scrollWidth - region.clientWidth);
    expect(hidden).toBe(0);
  });

  it('are chosen in a menu and remembered', async () => {
    await open('/bots');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'SL' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Candles' }).click();
    await page.getByRole('columnheader', { name: 'SL' }).waitFor();
    await page.goto('/bots');
    await settle(page);
    expect(await page.getByRole('columnheader', { name: 'SL' }).count()).toBe(1);
    expect(await page.getByRole('columnheader', { name: 'Candles' }).count()).toBe(0);
    await page.context().clearCookies();
  });

  it('keep the name in sight when they are more than fit', async () => {
    await browser.addCookies([
      {
        name: 'quorum-bot-columns',
        value:
          'bot.family.timeframe.status.ended.accuracy.win_rate.profit_factor.expectancy.tp_rate.sl_rate.last_call',
        url: new URL('/bots', settings.dashboardUrl).href,
      },
    ]);
    await open('/bots?view=flat', 800);
    const region = page.getByRole('region', { name: 'Bots' });
    await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    const name = await page.locator('td[data-column="bot"]').first().boundingBox();
    const frame = await region.boundingBox();
    expect(name?.x).toBe(frame?.x);
    await browser.clearCookies();
  });
});

describe('a bot of the table', () => {
  it('is opened with the keyboard alone', async () => {
    await open('/bots?view=flat');
    const bots = await shownBots();
    await page.locator('td[data-column="bot"] a').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/bots/${bots[1]}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('is opened by a press anywhere on its row', async () => {
    await open('/bots?view=flat');
    const [first] = await shownBots();
    await page.locator('td[data-column="timeframe"]').first().click();
    await page.waitForURL(`**/bots/${first}`);
  });
});
