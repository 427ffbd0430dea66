import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeChoice, recallChoice, rememberChoice } from './remembered-choice.ts';

describe('what a start is about', () => {
  const remembered = { candles: '/data/candles', days: 30 };

  it('is what the last one was about when nothing is asked', () => {
    expect(mergeChoice({}, remembered)).toEqual(remembered);
    expect(mergeChoice({ days: undefined }, remembered)).toEqual(remembered);
  });

  it('is only what is asked, as soon as anything is', () => {
    expect(mergeChoice({ days: 7 }, remembered)).toEqual({ days: 7 });
  });

  it('is the default at the first start', () => {
    expect(mergeChoice({}, null)).toEqual({});
  });
});

describe('the memory of a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quorum-choice-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is empty at first', async () => {
    expect(await recallChoice(folder)).toBeNull();
  });

  it('keeps a choice, also in a folder that does not exist yet', async () => {
    const choice = { exchange: 'binance', symbols: ['BTCUSDT'], from: 0, to: 1, seed: '7' };
    await rememberChoice(join(folder, 'new'), choice);
    expect(await recallChoice(join(folder, 'new'))).toEqual(choice);
  });

  it('that is damaged is named, so that it can be deleted', async () => {
    await writeFile(join(folder, 'start.json'), '{"days": 3');
    await expect(recallChoice(folder)).rejects.toThrow(/start\.json/);
  });
});
