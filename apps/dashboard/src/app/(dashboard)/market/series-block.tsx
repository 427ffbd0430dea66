import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Tag, type Tone } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Gap } from '#data/market/get-gaps.ts';
import type { Series } from '#data/market/get-series.ts';
import { formatCount } from '#format/format-count.ts';
import { formatIntervals } from '#format/format-intervals.ts';
import { GapTimeline } from './gap-timeline.tsx';
import type { SeriesState, SeriesVerdict } from './judge-series.ts';
import { plotGaps, summariseGaps, type Window } from './plot-gaps.ts';
import { SymbolCell } from './symbol-cell.tsx';

export interface JudgedSeries extends SeriesVerdict {
  readonly series: Series;
  readonly gaps: readonly Gap[];
}

interface SeriesBlockProps {
  readonly judged: readonly JudgedSeries[];
  readonly isFiltered: boolean;
  /** What the timelines span. */
  readonly window: Window;
}

const states: Record<SeriesState, { tone: Tone; text: string }> = {
  fresh: { tone: 'ok', text: '✓ fresh' },
  stale: { tone: 'warn', text: '! stale' },
  recorded: { tone: 'accent', text: 'recorded' },
  delisted: { tone: 'neutral', text: 'delisted' },
};

/** Every candle series: how far it keeps up, and where it has holes. */
export function SeriesBlock({ judged, isFiltered, window }: SeriesBlockProps) {
  if (judged.length === 0) {
    return isFiltered ? (
      <EmptyState title="No series matches">Clear the filters above to see all of them.</EmptyState>
    ) : (
      <EmptyState title="No candles have been loaded">
        The worker loads them when it starts. Without an exchange in reach, give it files with `npm start --
        --candles DIR`.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Series" isTall>
      <table className={`${table.table} ${table.pinned}`}>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">State</th>
            <th scope="col">Age</th>
            <th scope="col">Last 30 days</th>
            <th scope="col">From (UTC)</th>
            <th scope="col">Until (UTC)</th>
            <th scope="col" className={table.right}>
              Refused
            </th>
            <th scope="col" className={table.right}>
              Revised
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {judged.map((row) => (
            <SeriesLine
              key={`${row.series.exchange} ${row.series.symbol} ${row.series.timeframe}`}
              row={row}
              window={window}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function SeriesLine({ row, window }: { row: JudgedSeries; window: Window }) {
  const { series, gaps, state, ageInIntervals } = row;
  const { tone, text } = states[state];
  const summary = summariseGaps(series);
  return (
    <tr>
      <td>
        <SymbolCell exchange={series.exchange} symbol={series.symbol} series={series.timeframe} />
      </td>
      <td>
        <Tag tone={tone}>{text}</Tag>
        {series.delisted_reason && <div className="soft">{series.delisted_reason}</div>}
      </td>
      <td>
        <span className="num">{formatIntervals(ageInIntervals)}</span>
        <div className="soft">
          <Time at={series.last_closed_at} now={window.to} />
        </div>
      </td>
      <td>
        <GapTimeline stretches={plotGaps(series, state, gaps, window)} summary={summary} />
        <div className="num soft">{summary}</div>
      </td>
      <td>
        <Time at={series.first_opened_at} isBare />
      </td>
      <td>
        <Time at={series.last_closed_at} isBare />
      </td>
      <td className={`num ${table.right}`}>{formatCount(series.reject_count)}</td>
      <td className={`num ${table.right}`}>{formatCount(series.revision_count)}</td>
    </tr>
  );
}
