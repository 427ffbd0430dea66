import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { readApi } from './support/read-api.ts';
import { percent } from './support/shown.ts';

interface Situation {
  readonly situation_id: number;
  readonly times_encountered: number;
  readonly regime: string;
  readonly best_bots: readonly { readonly bot_name: string; readonly expected_rate: number }[];
}

interface Expertise {
  readonly bot_name: string;
  readonly market_regime: string;
  readonly hit_rate: number | null;
  readonly expected_rate: number;
}

interface Belief {
  readonly day: string;
  readonly filtered: readonly number[];
}

interface Trust {
  readonly bot_name: string;
  readonly trust_score: number;
}

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => closeBrowser(browser));

async function open(path: string, width = 1280): Promise<void> {
  ({ page } = await visit(browser, path, { width }));
}

describe('the page of situations', () => {
  beforeAll(() => open('/situations'));
  afterAll(() => page.close());

  it('has the present situation on top, as the database counts it', async () => {
    const [current] = (await readApi<{ situation_id: number }>(
      'current_situations?order=observed_at.desc,exchange&limit=1',
    )) as [{ situation_id: number }];
    const [truth] = (await readApi<Situation>(`situation_board?situation_id=eq.${current.situation_id}`)) as [
      Situation,
    ];
    const first = page.locator('#board tbody tr').first();
    expect(await first.getAttribute('data-situation')).toBe(String(current.situation_id));
    const text = (await first.textContent()) ?? '';
    expect(text).toContain('now');
    expect(text).toContain(`${truth.times_encountered} h`);
    for (const { expected_rate } of truth.best_bots) expect(text).toContain(percent(expected_rate));
  });

  it('says in words what the belief rests on', async () => {
    const [model] = await readApi<{ stay_probability: number; label_accuracy: number }>('regime_model');
    const text = (await page.locator('#model').textContent()) ?? '';
    expect(text).toContain(percent(model?.stay_probability ?? 0));
    expect(text).toContain(percent(model?.label_accuracy ?? 0));
  });

  it('tells the lesson of each day', async () => {
    const [newest] = (await readApi<{ day: string }>('meta_learning_episodes?order=day.desc&limit=1')) as [
      { day: string },
    ];
    expect(await page.locator(`#episodes tr[data-day="${newest.day}"]`).count()).toBe(1);
  });

  it('shows what is believed, and what was believed then from what is known now', async () => {
    const [day] = (await readApi<Belief>('regime_beliefs?order=day.desc&limit=1')) as [Belief];
    expect(await page.locator('#belief').textContent()).toContain(
      `${(Math.max(...day.filtered) * 100).toFixed(0)}% on ${day.day}`,
    );
    await page.locator('#belief').getByText('As known now').click();
    await page.waitForURL(/belief=smoothed/);
  });
});

describe('the page of situations, asked for more', () => {
  afterEach(() => page.close());

  it('is narrowed to a regime through the address', async () => {
    await open('/situations?regime=RANGING');
    const truth = await readApi<Situation>(
      'situation_board?regime=eq.RANGING&order=last_seen.desc,situation_id.desc&limit=10',
    );
    const shown = await page
      .locator('#board tbody tr[data-situation]')
      .evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-situation'))));
    expect(shown).toEqual(expect.arrayContaining(truth.map(({ situation_id }) => situation_id)));
  });

  it('shows the same expertise in the table and on the map as the database', async () => {
    const truth = await readApi<Expertise>(
      'bot_expertise_map?hit_rate=not.is.null&market_regime=eq.ALL&order=expected_rate.desc,bot_name&limit=1',
    );
    await open('/situations?order=name');
    const [best] = truth as [Expertise];
    const row = page.locator(`#expertise tr[data-bot="${best.bot_name}"]`);
    expect(await row.locator('[data-regime="ALL"]').textContent()).toContain(percent(best.expected_rate));
    await page.locator('#expertise').getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#expertise output').textContent()).toMatch(/ × All regimes: /);
  });

  it('draws the trust of the bots that were chosen', async () => {
    const [last] = (await readApi<Trust>('bot_trust_history?order=day.desc,bot_name&limit=1')) as [Trust];
    await open(`/situations?period=all&bots=${last.bot_name}`);
    expect(await page.locator('#trust').textContent()).toContain(`to ${percent(last.trust_score)}`);
  });

  it('starts with the tables on a phone', async () => {
    await open('/situations', 390);
    expect(await page.locator('#expertise canvas').filter({ visible: true }).count()).toBe(0);
  });
});
