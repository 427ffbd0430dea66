import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import type { SymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import type { JobHealth } from '#data/ops/get-job-health.ts';

export interface Concern {
  readonly severity: 'problem' | 'warning';
  readonly title: string;
  readonly detail: string;
  /** Where on the dashboard more is said. */
  readonly href: string;
}

export interface Watched {
  readonly jobs: readonly JobHealth[];
  readonly exchanges: readonly ExchangeHealth[];
  readonly symbols: readonly SymbolFreshness[];
  /** Candles refused during the last day. */
  readonly rejectCount: number;
}

/** What an operator should look at, worst first. Empty when all is well. */
export function listConcerns({ jobs, exchanges, symbols, rejectCount }: Watched): Concern[] {
  const stale = symbols.filter(
    ({ is_stale, exchange_kind, delisted_at }) =>
      is_stale && exchange_kind !== 'recorded' && delisted_at === null,
  );
  const concerns: Concern[] = [
    ...jobs.filter(isBroken).map(describeJob),
    ...exchanges.filter(({ state }) => state === 'out').map(describeOutage),
  ];
  if (stale.length > 0) {
    const names = stale.map(({ symbol }) => symbol).join(', ');
    concerns.push({
      severity: 'warning',
      title: `${stale.length} of ${symbols.length} symbols are stale`,
      detail: names,
      href: '/market#series',
    });
  }
  if (rejectCount > 0) {
    const title = `${rejectCount} ${rejectCount === 1 ? 'candle was' : 'candles were'} refused in the last 24 hours`;
    concerns.push({
      severity: 'warning',
      title,
      detail: 'Each is kept with its reason.',
      href: '/market#rejects',
    });
  }
  return concerns;
}

function isBroken({ state }: JobHealth): boolean {
  return state === 'overdue' || state === 'failing';
}

function describeOutage({ exchange, reason }: ExchangeHealth): Concern {
  return {
    severity: 'problem',
    title: `${exchange} is out`,
    detail: reason ?? 'It does not answer.',
    href: '/market#exchanges',
  };
}

function describeJob({ job_name, state, last_error, last_success_at }: JobHealth): Concern {
  const silence =
    last_success_at === null ? 'It has never succeeded.' : 'No success for more than two periods.';
  return {
    severity: 'problem',
    title: `${job_name} is ${state}`,
    detail: state === 'failing' && last_error !== null ? last_error : silence,
    href: '/system#jobs',
  };
}
