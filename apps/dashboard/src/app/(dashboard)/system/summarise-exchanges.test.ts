import { describe, expect, it } from 'vitest';
import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import { summariseExchanges } from './summarise-exchanges.ts';

const well = { exchange: 'venue', kind: 'exchange', state: 'ok' } as ExchangeHealth;
const out = { exchange: 'other', kind: 'exchange', state: 'out' } as ExchangeHealth;
const files = { exchange: 'files', kind: 'recorded', state: 'recorded' } as ExchangeHealth;

describe('the exchanges in a sentence', () => {
  it('all answer', () => expect(summariseExchanges([well, files])).toBe('1 of 1 exchanges answer.'));
  it('names the one that does not', () =>
    expect(summariseExchanges([well, out])).toBe('1 of 2 exchanges answer; other (out) does not.'));
  it('are files', () => expect(summariseExchanges([files])).toBe('All prices come from files.'));
});
