'use client';

import { useQueryStates } from 'nuqs';
import { EmptyState } from '#components/states/empty-state.tsx';
import { Pager } from '#components/tables/pager.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Hint } from '#components/ui/hint.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Situation } from '#data/trust/get-situations.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { nameValue } from '#format/name-value.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { situationSearch } from '../search-params.ts';
import styles from '../situations.module.css';
import type { Board } from './read-board.ts';
import { SituationFilters } from './situation-filters.tsx';

const dimensions = [
  ['Regime', 'regime'],
  ['Volatility', 'volatility'],
  ['Volume', 'volume'],
  ['Momentum', 'momentum'],
  ['With BTC', 'btc_correlation'],
  ['Time', 'time_of_day'],
] as const;

/** Every kind of market that was met, the present one on top, and whom to believe in it. */
export function BoardBlock({ board, now }: { board: Board; now: string }) {
  const [search, setSearch] = useQueryStates(situationSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const { rows, current, hasNewer, hasOlder } = board;
  if (current === null && rows.length === 0 && search.regime === 'ALL') {
    return (
      <EmptyState title="No situation was met yet">
        Each hour in which a bot makes a call is put into a situation. The first appears with the first calls
        of a scan.
      </EmptyState>
    );
  }
  const others = rows.filter(({ situation_id }) => situation_id !== current?.situation.situation_id);
  return (
    <>
      <SituationFilters />
      <ScrollRegion label="Situations">
        <table className={table.table}>
          <thead>
            <tr>
              {dimensions.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col" className={table.right}>
                <MetricLabel metric="timesMet" />
              </th>
              <th scope="col">Last seen</th>
              <th scope="col">
                <MetricLabel metric="expectedRate" label="Best bots" />
              </th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {current && (
              <SituationLine situation={current.situation} now={now} since={current.since.began_at} />
            )}
            {others.map((situation) => (
              <SituationLine key={situation.situation_id} situation={situation} now={now} />
            ))}
            {others.length === 0 && (
              <tr>
                <td colSpan={9} className="soft">
                  {search.regime === 'ALL'
                    ? 'No other situation was met yet.'
                    : 'No situation of this regime was met.'}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        hasNewer={hasNewer}
        hasOlder={hasOlder}
        onNewer={() => setSearch({ older: null, newer: cursorOf(rows[0]) })}
        onOlder={() => setSearch({ newer: null, older: cursorOf(rows.at(-1)) })}
      />
    </>
  );
}

interface SituationLineProps {
  readonly situation: Situation;
  readonly now: string;
  /** Since when it has been the present one; left out for those of the past. */
  readonly since?: string;
}

function SituationLine({ situation, now, since }: SituationLineProps) {
  return (
    <tr className={since === undefined ? undefined : styles.now} data-situation={situation.situation_id}>
      {dimensions.map(([name, dimension]) => (
        <td key={name}>
          {nameValue(situation[dimension])}
          {dimension === 'regime' && since !== undefined && (
            <>
              {' '}
              <Tag tone="accent">now</Tag>
            </>
          )}
        </td>
      ))}
      <td className={`num ${table.right}`}>{formatCount(situation.times_encountered)} h</td>
      <td>
        {since === undefined ? (
          <Time at={situation.last_seen} now={now} />
        ) : (
          <>
            since <Time at={since} now={now} />
          </>
        )}
      </td>
      <td>
        <BestBots situation={situation} />
      </td>
    </tr>
  );
}

function BestBots({ situation: { best_bots } }: { situation: Situation }) {
  if (best_bots.length === 0) {
    return (
      <Hint text="Trust is calculated every six hours, in the situation of that time. It has not been this one.">
        <span className="soft">not calculated</span>
      </Hint>
    );
  }
  return (
    <ol className={styles.best}>
      {best_bots.map(
        ({ bot_name, display_name, expected_rate, expected_rate_low, expected_rate_high, call_count }) => (
          <li key={bot_name}>
            <TextLink href={`/bots/${bot_name}`}>{display_name}</TextLink>
            <Hint
              text={
                expected_rate_low === null || expected_rate_high === null
                  ? 'its interval is not known'
                  : `95% interval ${formatPercent(expected_rate_low)}–${formatPercent(expected_rate_high)}`
              }
            >
              <span className="num">{formatPercent(expected_rate)}</span>
            </Hint>
            <span className={`num ${isLowSample(call_count) ? styles.thin : ''}`}>
              n {formatCount(call_count)}
            </span>
          </li>
        ),
      )}
    </ol>
  );
}

function cursorOf(situation: Situation | undefined) {
  return situation ? { at: situation.last_seen, id: situation.situation_id } : null;
}
