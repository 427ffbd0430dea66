import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';

/** How the exchanges do, in a sentence that names those that do not answer. */
export function summariseExchanges(exchanges: readonly ExchangeHealth[]): string {
  const live = exchanges.filter(({ kind }) => kind !== 'recorded');
  if (exchanges.length === 0) return 'No exchange is followed.';
  if (live.length === 0) return 'All prices come from files.';
  const silent = live.filter(({ state }) => state === 'out' || state === 'unasked');
  if (silent.length === 0) return `${live.length} of ${live.length} exchanges answer.`;
  const names = silent.map(({ exchange, state }) => `${exchange} (${state === 'out' ? 'out' : 'not asked'})`);
  return `${live.length - silent.length} of ${live.length} exchanges answer; ${names.join(', ')} ${silent.length === 1 ? 'does' : 'do'} not.`;
}
