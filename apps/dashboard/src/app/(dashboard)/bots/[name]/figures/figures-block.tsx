import { AsOf } from '#components/ui/as-of.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { Figures } from '#data/metrics/figures.ts';
import type { Choice } from '#metrics/choice.ts';
import { describeChoice } from '#metrics/describe-choice.ts';
import type { ListedFigure } from './figure-lists.ts';
import { FigureValue } from './figure-value.tsx';
import styles from './figures-block.module.css';

interface FiguresBlockProps {
  readonly list: readonly ListedFigure[];
  readonly figures: Figures;
  readonly choice: Choice;
}

/** Figures with their names; formula, unit, window and n are one press away. */
export function FiguresBlock({ list, figures, choice }: FiguresBlockProps) {
  return (
    <>
      <dl className={styles.figures}>
        {list.map(({ column, metric, unit, n }) => (
          <div key={column} className={styles.figure} data-figure={column}>
            <dt>
              <MetricLabel metric={metric} n={n(figures)} window={describeChoice(choice)} />
            </dt>
            <dd>
              <FigureValue value={figures[column]} unit={unit} why={figures.unknown_reasons[column]} />
            </dd>
          </div>
        ))}
      </dl>
      <AsOf at={figures.as_of} renewed="every six hours" />
    </>
  );
}
