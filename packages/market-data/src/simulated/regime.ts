/** The moods of the simulated market; each lasts days to weeks. */
export const regimes = ['uptrend', 'downtrend', 'ranging', 'volatile'] as const;
export type Regime = (typeof regimes)[number];

/** Log returns per day; `volumeFactor` is relative to a quiet day. */
export interface RegimeTraits {
  readonly drift: number;
  readonly dailyVolatility: number;
  readonly intradayVolatility: number;
  readonly volumeFactor: number;
  readonly meanDays: number;
}

/** In a range the day moves more inside itself than from end to end: that is what makes it revert. */
export const regimeTraits: Readonly<Record<Regime, RegimeTraits>> = {
  uptrend: {
    drift: 0.009,
    dailyVolatility: 0.018,
    intradayVolatility: 0.022,
    volumeFactor: 1.3,
    meanDays: 11,
  },
  downtrend: {
    drift: -0.009,
    dailyVolatility: 0.02,
    intradayVolatility: 0.025,
    volumeFactor: 1.4,
    meanDays: 9,
  },
  ranging: { drift: 0, dailyVolatility: 0.008, intradayVolatility: 0.019, volumeFactor: 1, meanDays: 12 },
  volatile: { drift: 0, dailyVolatility: 0.045, intradayVolatility: 0.05, volumeFactor: 2.2, meanDays: 5 },
};

/** The regime of the next day: stays for `meanDays` on average, then any other one. */
export function nextRegime(current: Regime, random: () => number): Regime {
  if (random() > 1 / regimeTraits[current].meanDays) return current;
  return anyRegime(
    random,
    regimes.filter((regime) => regime !== current),
  );
}

export function anyRegime(random: () => number, from: readonly Regime[] = regimes): Regime {
  return from[Math.floor(random() * from.length)]!;
}
