'use client';

import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { HistoryChart } from '#components/charts/history-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { formatPercent } from '#format/format-percent.ts';
import { unknownText } from '#format/unknown-text.ts';
import { situationSearch, type TrustLine, trustLines } from '../search-params.ts';
import styles from '../situations.module.css';
import { arrangeTrust, summariseTrust } from './arrange-trust.ts';
import { mostLines } from './choose-bots.ts';
import type { ReadTrust } from './read-trust.ts';

const lineNames: Record<TrustLine, string> = { trust: 'Trust', rate: 'Expected rate' };
const dashes = [undefined, '6 3', '2 3', '8 3 2 3', '4 4', '1 2'] as const;

/** How the trust in some bots went, each day in the situation of that time. */
export function TrustBlock({ read: { standings, chosen, days } }: { read: ReadTrust }) {
  const [{ line }, setSearch] = useQueryStates(situationSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  if (standings.every(({ trust_score }) => trust_score === null)) {
    return (
      <EmptyState title="Nobody has been trusted yet">
        Trust is calculated every six hours, once the first calls are known 24 hours later.
      </EmptyState>
    );
  }
  const bots = chosen.flatMap((name) => standings.filter(({ bot_name }) => bot_name === name));
  const points = arrangeTrust(days, line);
  const shown = (value: unknown) => (typeof value === 'number' ? formatPercent(value) : unknownText);
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        <MultiSelect
          aria-label="Bots whose trust is drawn"
          placeholder={chosen.length < mostLines ? 'Add a bot' : ''}
          size="xs"
          flex="1 1 16rem"
          maw={640}
          searchable
          maxValues={mostLines}
          data={standings.map(({ bot_name, display_name }) => ({ value: bot_name, label: display_name }))}
          value={[...chosen]}
          onChange={(names) => setSearch({ bots: names.length === 0 ? null : names })}
        />
        <SegmentedControl
          size="xs"
          aria-label="What is drawn"
          data={trustLines.map((value) => ({ value, label: lineNames[value] }))}
          value={line}
          onChange={(value) => setSearch({ line: trustLines.find((known) => known === value) ?? null })}
        />
      </div>
      <ChartFrame
        title={
          <MetricLabel
            metric={line === 'trust' ? 'trustScore' : 'expectedRate'}
            label={lineNames[line]}
            n={points.length}
          />
        }
        unit="each day in the situation of that time"
        summary={summariseTrust(days, bots, line)}
        height={240}
        columns={[
          { label: 'Day (UTC)' },
          ...bots.map(({ display_name }) => ({ label: display_name, isRight: true })),
        ]}
        rows={[...points]
          .reverse()
          .map((point) => [point.day, ...bots.map(({ bot_name }) => shown(point[bot_name]))])}
        csv={{
          name: 'trust',
          of: 'the history of trust',
          headers: ['bot_name', 'day', 'situation_id', 'trust_score', 'expected_rate'],
          rows: days.map((row) => [
            row.bot_name,
            row.day,
            row.situation_id,
            row.trust_score,
            row.expected_rate,
          ]),
        }}
      >
        <HistoryChart
          title={`${lineNames[line]} by day`}
          points={points}
          series={bots.map(({ bot_name, display_name }, index) => ({
            key: bot_name,
            name: display_name,
            colour: `var(--q-series-${((index + 1) % 6) + 1})`,
            ...(dashes[index] === undefined ? {} : { dash: dashes[index] }),
          }))}
          format={(value) => formatPercent(value, 0)}
          references={line === 'rate' ? [0.5] : []}
        />
      </ChartFrame>
    </div>
  );
}
