export const periods = ['7d', '30d', '90d', 'all'] as const;
export const regimes = ['ALL', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE'] as const;
export const sides = ['LONG', 'SHORT'] as const;

export type Period = (typeof periods)[number];
export type Regime = (typeof regimes)[number];
export type Side = (typeof sides)[number];

/** What of a bot's record is looked at. */
export interface Choice {
  readonly period: Period;
  readonly regime: Regime;
  /** null: both. */
  readonly side: Side | null;
}

export const wholeRecord: Choice = { period: 'all', regime: 'ALL', side: null };

/** Days of a period that has an end; null for the whole record. */
export const windowDays = { '7d': 7, '30d': 30, '90d': 90, all: null } as const satisfies Record<
  Period,
  number | null
>;

export const periodNames = {
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
  all: 'All days',
} as const satisfies Record<Period, string>;

export const regimeNames = {
  ALL: 'All regimes',
  TRENDING_UP: 'Trending up',
  TRENDING_DOWN: 'Trending down',
  RANGING: 'Ranging',
  VOLATILE: 'Volatile',
} as const satisfies Record<Regime, string>;
