import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openBrowser, visit } from './support/browser.ts';
import { readApi } from './support/read-api.ts';
import { count, percent } from './support/shown.ts';

interface ReinforcementTruth {
  readonly action_count: number;
  readonly exploration_count: number;
}

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => page.close());
afterAll(() => closeBrowser(browser));

async function open(path: string): Promise<void> {
  ({ page } = await visit(browser, path));
}

describe('what learning is worth', () => {
  it('is said with its sample, and that nothing of it is real money', async () => {
    const days = await readApi<{ decision_count: number }>('rpc/get_decision_days');
    const n = days.reduce((sum, { decision_count }) => sum + decision_count, 0);
    expect(n).toBeGreaterThan(0);
    await open('/learning?period=all');
    const text = (await page.locator('#worth').textContent()) ?? '';
    expect(text).toContain(`Over ${count(n)} decisions on ${days.length} days`);
    expect(text).toContain('simulated and hypothetical');
  });
});

describe('the policy', () => {
  it('stands as the API says, with how much it tried by chance', async () => {
    const [policy] = await readApi<{ epsilon: number; stage: string }>('rl_policy?is_active=eq.true');
    const days = (await readApi<ReinforcementTruth>('rpc/get_reinforcement_days')).slice(-7);
    await open('/learning?period=all');
    expect(await page.locator('[data-figure="epsilon"]').textContent()).toBe(percent(policy?.epsilon ?? 0));
    expect(await page.locator('#policy').textContent()).toContain(policy?.stage);
    const actions = days.reduce((sum, { action_count }) => sum + action_count, 0);
    expect(actions).toBeGreaterThan(0);
    const explored = days.reduce((sum, { exploration_count }) => sum + exploration_count, 0) / actions;
    expect(await page.locator('[data-figure="explorationShare"]').textContent()).toContain(percent(explored));
  });

  it('shows the states it has met, narrowed through the address', async () => {
    const states = await readApi<{ weight: string }>(
      'rl_state_space?times_visited=gt.0&select=weight&limit=1000',
    );
    const wanted = states.filter(({ weight }) => weight === 'normal').length;
    expect(wanted).toBeGreaterThan(0);
    await open('/learning?weight=normal');
    const rows = page.getByRole('region', { name: 'Q-table' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(Math.min(120, wanted));
    await page.locator('#states').getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.searchParams.has('weight'));
  });
});

describe('the changes of weights', () => {
  it('are those of the API, newest first, page by page', async () => {
    const truth = await readApi<{ bot_name: string }>(
      'bot_weight_history?select=bot_name&order=changed_at.desc,weight_change_id.desc&limit=30',
    );
    expect(truth.length).toBe(30);
    await open('/learning');
    const bots = () =>
      page.getByRole('region', { name: 'Changes of weights' }).locator('tbody a').allTextContents();
    await expect.poll(bots).toEqual(truth.slice(0, 15).map(({ bot_name }) => bot_name));
    await page.locator('#changes').getByRole('button', { name: 'Older' }).click();
    await expect.poll(bots).toEqual(truth.slice(15, 30).map(({ bot_name }) => bot_name));
  });
});

describe('a drift alarm', () => {
  it('names whose it is, or says that there is none', async () => {
    const alarms = await readApi<{ bot_name: string | null }>('drift_events?order=detected_on.desc&limit=50');
    await open('/learning');
    const text = (await page.locator('#drift').textContent()) ?? '';
    for (const { bot_name } of alarms) expect(text).toContain(bot_name ?? 'the ensemble');
    if (alarms.length === 0) expect(text).toContain('Nothing has drifted');
  });
});
