import type { Exchange } from '#data/market/get-exchanges.ts';

export type Kind = Exchange['kind'];

export const environments = {
  exchange: { label: 'LIVE', tone: 'ok', sentence: 'Prices come from an exchange as they close.' },
  recorded: {
    label: 'RECORDED',
    tone: 'accent',
    sentence: 'Prices come from recorded candles, not from a running market.',
  },
  simulated: { label: 'SIMULATED', tone: 'warn', sentence: 'No real market moved like this.' },
} as const satisfies Record<Kind, { label: string; tone: string; sentence: string }>;

const fromFakeToReal: readonly Kind[] = ['simulated', 'recorded', 'exchange'];

/** What to call a page whose prices come from several places: the least real of them; null without any. */
export function leastReal(kinds: readonly Kind[]): Kind | null {
  return fromFakeToReal.find((kind) => kinds.includes(kind)) ?? null;
}
