import type { Expertise } from '#data/trust/get-expertise.ts';
import { type Regime, regimes } from '#metrics/choice.ts';
import type { OrderedBot } from '../../correlations/order-bots.ts';
import type { RateKind } from '../search-params.ts';
import { rateOf } from './arrange-expertise.ts';

export interface ExpertiseRow {
  readonly bot: OrderedBot;
  readonly byRegime: Readonly<Record<Regime, Expertise | null>>;
}

export interface ExpertiseSort {
  readonly by: Regime | 'name';
  readonly desc: boolean;
}

/** A row a bot, sorted; a bot whose rate is not known goes last in either direction. */
export function sortExpertise(
  map: readonly Expertise[],
  bots: readonly OrderedBot[],
  { by, desc }: ExpertiseSort,
  rate: RateKind,
): ExpertiseRow[] {
  const known = new Map(map.map((entry) => [`${entry.bot_name} ${entry.market_regime}`, entry]));
  const rows = bots.map((bot) => ({
    bot,
    byRegime: Object.fromEntries(
      regimes.map((regime) => [regime, known.get(`${bot.bot_name} ${regime}`) ?? null]),
    ) as Record<Regime, Expertise | null>,
  }));
  const direction = desc ? -1 : 1;
  const byName = (a: ExpertiseRow, b: ExpertiseRow) =>
    a.bot.display_name.localeCompare(b.bot.display_name, 'en');
  return rows.sort((a, b) => {
    if (by === 'name') return direction * byName(a, b);
    const [left, right] = [rateOf(a.byRegime[by], rate), rateOf(b.byRegime[by], rate)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b);
    return direction * (left - right) || byName(a, b);
  });
}
