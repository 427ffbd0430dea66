'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Expertise } from '#data/trust/get-expertise.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { regimeNames, regimes } from '#metrics/choice.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import type { RateKind } from '../search-params.ts';
import styles from './expertise.module.css';
import type { ReadExpertise } from './read-expertise.ts';
import { type ExpertiseSort, sortExpertise } from './sort-expertise.ts';

interface ExpertiseTableProps extends ReadExpertise {
  readonly rate: RateKind;
}

/** The map in numbers: a row a bot, each rate with its other one and its n. */
export function ExpertiseTable({ map, bots, rate }: ExpertiseTableProps) {
  const [sort, setSort] = useState<ExpertiseSort>({ by: 'ALL', desc: true });
  const rows = sortExpertise(map, bots, sort, rate);
  const head = (by: ExpertiseSort['by'], label: string) => {
    const isSorted = sort.by === by;
    const Arrow = !isSorted ? ChevronsUpDown : sort.desc ? ArrowDown : ArrowUp;
    return (
      <th
        key={by}
        scope="col"
        aria-sort={isSorted ? (sort.desc ? 'descending' : 'ascending') : undefined}
        className={by === 'name' ? undefined : table.right}
      >
        <button
          type="button"
          className={styles.sort}
          onClick={() => setSort({ by, desc: isSorted ? !sort.desc : by !== 'name' })}
        >
          {label}
          <Arrow size={11} aria-hidden="true" />
        </button>
      </th>
    );
  };
  return (
    <div className={styles.table}>
      <div className={styles.head}>
        <MetricLabel
          metric={rate === 'raw' ? 'hitRate' : 'expectedRate'}
          label={rate === 'raw' ? 'Raw rate in each regime' : 'Expected rate in each regime'}
        />
        <CsvButton
          name="expertise"
          of="the expertise of the bots"
          headers={[
            'bot_name',
            'market_regime',
            'call_count',
            'hit_rate',
            'expected_rate',
            'expected_rate_low',
            'expected_rate_high',
          ]}
          rows={map.map((entry) => [
            entry.bot_name,
            entry.market_regime,
            entry.call_count,
            entry.hit_rate,
            entry.expected_rate,
            entry.expected_rate_low,
            entry.expected_rate_high,
          ])}
        />
      </div>
      <ScrollRegion label="Expertise" isTall>
        <table className={`${table.table} ${table.pinned}`}>
          <thead>
            <tr>
              {head('name', 'Bot')}
              {regimes.map((regime) => head(regime, regimeNames[regime]))}
            </tr>
          </thead>
          <tbody data-hold-still>
            {rows.map(({ bot, byRegime }) => (
              <tr key={bot.bot_name} data-bot={bot.bot_name}>
                <td>
                  <TextLink href={`/bots/${bot.bot_name}`}>{bot.display_name}</TextLink>
                </td>
                {regimes.map((regime) => (
                  <td key={regime} className={table.right} data-regime={regime}>
                    <RateCell entry={byRegime[regime]} rate={rate} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function RateCell({ entry, rate }: { entry: Expertise | null; rate: RateKind }) {
  if (entry === null || entry.hit_rate === null) return <Unknown why={entry?.unknown_reason ?? undefined} />;
  const [shown, other] =
    rate === 'raw'
      ? [entry.hit_rate, `expected ${formatPercent(entry.expected_rate)}`]
      : [entry.expected_rate, `raw ${formatPercent(entry.hit_rate)}`];
  return (
    <span className={`num ${styles.rate} ${isLowSample(entry.call_count) ? styles.thin : ''}`}>
      {formatPercent(shown)}
      <small>
        {other} · n {formatCount(Math.round(entry.call_count))}
      </small>
    </span>
  );
}
