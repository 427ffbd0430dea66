import { timeframeMs, timeframes } from '@quorum/contracts';
import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Time } from '#components/ui/time.tsx';
import type { Gap } from '#data/market/get-gaps.ts';
import { formatCount } from '#format/format-count.ts';
import { SymbolCell } from './symbol-cell.tsx';

/** Stretches for which no candle is known. */
export function GapsBlock({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) {
    return (
      <EmptyState title="No gaps">
        Between the first and the last candle of every series none is missing.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Gaps">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">Missing from (UTC)</th>
            <th scope="col">Until (UTC)</th>
            <th scope="col" className={table.right}>
              Candles
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {gaps.map((gap) => (
            <tr key={`${gap.exchange} ${gap.symbol} ${gap.timeframe} ${gap.missing_from}`}>
              <td>
                <SymbolCell exchange={gap.exchange} symbol={gap.symbol} series={gap.timeframe} />
              </td>
              <td>
                <Time at={gap.missing_from} isBare />
              </td>
              <td>
                <Time at={gap.missing_to} isBare />
              </td>
              <td className={`num ${table.right}`}>{formatCount(missingCandles(gap))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function missingCandles({ timeframe, missing_from, missing_to }: Gap): number {
  const known = timeframes.find((candidate) => candidate === timeframe) ?? '1h';
  return Math.round((Date.parse(missing_to) - Date.parse(missing_from)) / timeframeMs(known));
}
