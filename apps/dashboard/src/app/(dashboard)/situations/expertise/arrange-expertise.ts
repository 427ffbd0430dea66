import type { HeatMapCells } from '#components/charts/heat-map/heat-map-cells.ts';
import type { Expertise } from '#data/trust/get-expertise.ts';
import { regimeNames, regimes } from '#metrics/choice.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { type Order, type OrderedBot, orderBots } from '../../correlations/order-bots.ts';
import type { RateKind } from '../search-params.ts';

export interface ArrangedExpertise {
  readonly cells: HeatMapCells;
  /** What stands behind each cell, in the order of the cells. */
  readonly found: readonly (Expertise | null)[];
}

/** A row a regime, a column a bot. */
export function arrangeExpertise(
  map: readonly Expertise[],
  bots: readonly OrderedBot[],
  order: Order,
  rate: RateKind,
): ArrangedExpertise {
  const known = new Map(map.map((entry) => [`${entry.bot_name} ${entry.market_regime}`, entry]));
  const columns = orderBots(bots, order);
  const found = regimes.flatMap((regime) =>
    columns.map(({ bot_name }) => known.get(`${bot_name} ${regime}`) ?? null),
  );
  return {
    cells: {
      rows: regimes.map((regime) => ({ key: regime, label: regimeNames[regime] })),
      columns: columns.map(({ bot_name, display_name }) => ({ key: bot_name, label: display_name })),
      values: found.map((entry) => rateOf(entry, rate)),
      thin: found.map((entry) => entry !== null && isLowSample(entry.call_count)),
      separators: [],
    },
    found,
  };
}

/** What is shown of an entry. An expectation without a call is the crowd's, and is shown as unknown. */
export function rateOf(entry: Expertise | null, rate: RateKind): number | null {
  if (entry === null || entry.hit_rate === null) return null;
  return rate === 'raw' ? entry.hit_rate : entry.expected_rate;
}
