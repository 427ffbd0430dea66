import type { ReactNode } from 'react';
import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { SymbolReadings } from '#data/market/get-readings.ts';
import { formatRatio } from '#format/format-ratio.ts';
import { formatReturn } from '#format/format-return.ts';
import { isOldReading, type ReadingKind } from './is-old-reading.ts';
import { SymbolCell } from './symbol-cell.tsx';

interface ReadingsBlockProps {
  readonly readings: readonly SymbolReadings[];
  readonly now: string;
}

/** What the derivatives market last told about each symbol, and how long ago. */
export function ReadingsBlock({ readings, now }: ReadingsBlockProps) {
  if (readings.length === 0) {
    return (
      <EmptyState title="No symbol is followed">The worker adds them with their first candles.</EmptyState>
    );
  }
  return (
    <ScrollRegion label="Derivatives readings" isTall>
      <table className={`${table.table} ${table.pinned}`}>
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col">
              <MetricLabel metric="funding" />
            </th>
            <th scope="col">
              <MetricLabel metric="openInterest" />
            </th>
            <th scope="col">
              <MetricLabel metric="longShortRatio" />
            </th>
            <th scope="col">
              <MetricLabel metric="basis" />
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {readings.map((row) => (
            <tr key={`${row.exchange} ${row.symbol}`}>
              <td>
                <SymbolCell exchange={row.exchange} symbol={row.symbol} />
              </td>
              <Reading kind="funding" at={row.funded_at} now={now}>
                {row.funding_rate !== null && formatReturn(row.funding_rate, 4)}
              </Reading>
              <Reading kind="open-interest" at={row.open_interest_at} now={now}>
                {row.open_interest?.toLocaleString('en-US', significant)}
              </Reading>
              <Reading kind="long-short-ratio" at={row.long_short_ratio_at} now={now}>
                {row.long_short_ratio !== null && formatRatio(row.long_short_ratio)}
              </Reading>
              <Reading kind="basis" at={row.basis_at} now={now}>
                {row.basis !== null && formatReturn(row.basis, 3)}
              </Reading>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const significant = { maximumSignificantDigits: 6 } as const;

interface ReadingProps {
  readonly kind: ReadingKind;
  readonly at: string | null;
  readonly now: string;
  readonly children: ReactNode;
}

function Reading({ kind, at, now, children }: ReadingProps) {
  if (at === null) {
    return (
      <td>
        <Unknown why="none is recorded: a spot symbol has none, and not every exchange tells it" />
      </td>
    );
  }
  return (
    <td>
      <span className="num">{children}</span>{' '}
      <span className="soft">
        <Time at={at} now={now} />
      </span>{' '}
      {isOldReading(kind, at, now) && <Tag tone="warn">! old</Tag>}
    </td>
  );
}
