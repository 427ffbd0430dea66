import type { CSSProperties } from 'react';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { nameFactor } from './factor-sources.ts';
import type { FactorStep } from './weigh-factors.ts';
import styles from './weights.module.css';

interface FactorWaterfallProps {
  readonly bot: string;
  readonly steps: readonly FactorStep[];
  readonly now: string;
}

/** From 1 to the weight, factor by factor: what each did, and why. */
export function FactorWaterfall({ bot, steps, now }: FactorWaterfallProps) {
  const highest = Math.max(1, ...steps.map(({ to }) => to)) * 1.02;
  const place = (weight: number) => `${((100 * weight) / highest).toFixed(2)}%`;
  const line = { '--one': place(1) } as CSSProperties;
  const weight = steps.at(-1)?.to ?? 1;
  return (
    <section>
      <h3>
        <MetricLabel metric="weightFactor" label="From 1 to its weight" />{' '}
        <CsvButton
          name={`factors-${bot}`}
          of="the factors"
          headers={['source', 'factor', 'is_live', 'weight_before', 'weight_after', 'reason']}
          rows={steps.map((step) => [step.source, step.factor, step.isLive, step.from, step.to, step.reason])}
          now={now}
        />
      </h3>
      <ScrollRegion label="Factors of the weight">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col" className={table.right}>
                Factor
              </th>
              <th scope="col">Weight</th>
              <th scope="col" className={table.right}>
                After it
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ source, factor, isLive, reason, from, to }) => (
              <tr key={source}>
                <td>
                  {source === 'bounds' ? 'Bounds' : nameFactor(source)} {!isLive && <Tag>watched only</Tag>}
                </td>
                <td className={`num ${table.right}`}>×{factor.toFixed(2)}</td>
                <td>
                  <span className={styles.fall} style={line} aria-hidden="true">
                    <span
                      className={to > from ? styles.up : to < from ? styles.down : styles.still}
                      style={{ left: place(Math.min(from, to)), width: place(Math.abs(to - from)) }}
                    />
                  </span>
                </td>
                <td className={`num ${table.right}`}>{to.toFixed(2)}</td>
                <td className={table.wrap}>{reason}</td>
              </tr>
            ))}
            <tr>
              <td>
                <strong>Weight</strong>
              </td>
              <td />
              <td>
                <span className={styles.fall} style={line} aria-hidden="true">
                  <span className={styles.total} style={{ left: 0, width: place(weight) }} />
                </span>
              </td>
              <td className={`num ${table.right}`}>
                <strong>{weight.toFixed(2)}</strong>
              </td>
              <td />
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
