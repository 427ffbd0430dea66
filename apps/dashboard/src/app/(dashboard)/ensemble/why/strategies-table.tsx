import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { SideTag } from '#components/ui/side-tag.tsx';
import type { Decision } from '#data/ensemble/get-decision.ts';
import type { Strategy } from '#data/ensemble/get-strategies.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatSigned } from '#format/format-signed.ts';
import { nameStrategy } from '../strategy-names.ts';
import styles from './why.module.css';

interface StrategiesTableProps {
  readonly decision: Decision;
  readonly strategies: readonly Strategy[];
  readonly now: string;
}

/** What each way of weighing the votes said by itself, and how much it was listened to. */
export function StrategiesTable({ decision, strategies, now }: StrategiesTableProps) {
  const rows = strategies.map(({ strategy_name, place, description }) => ({
    name: strategy_name,
    description,
    score: decision.strategy_scores[place - 1] ?? 0,
    probability: decision.strategy_probabilities[place - 1] ?? 0.5,
    share: decision.strategy_shares[place - 1] ?? 0,
  }));
  return (
    <>
      <div className={styles.actions}>
        <span className="soft">Scores above 0 say LONG. What was listened to most, counted most.</span>
        <CsvButton
          name={`strategies-${decision.decision_id}`}
          headers={['strategy_name', 'score', 'probability_long', 'share']}
          rows={rows.map(({ name, score, probability, share }) => [name, score, probability, share])}
          of="the ways of weighing"
          now={now}
        />
      </div>
      <ScrollRegion label="Ways of weighing the votes">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Way</th>
              <th scope="col">Says</th>
              <th scope="col" className={table.right}>
                Sure
              </th>
              <th scope="col" className={table.right}>
                Score
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="strategyShare" label="Listened to" />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, description, score, probability, share }) => (
              <tr key={name}>
                <td className={table.wrap}>
                  {nameStrategy(name)}
                  <div className="soft">{description}</div>
                </td>
                <td>
                  <SideTag side={probability >= 0.5 ? 'LONG' : 'SHORT'} />
                </td>
                <td className={`num ${table.right}`}>
                  {formatPercent(Math.max(probability, 1 - probability))}
                </td>
                <td className={`num ${table.right}`}>{formatSigned(score)}</td>
                <td className={`num ${table.right}`}>{formatPercent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
