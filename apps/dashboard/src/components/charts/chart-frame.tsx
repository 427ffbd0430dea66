'use client';

import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { CsvButton, type CsvTable } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import styles from './chart-frame.module.css';

export interface ChartColumn {
  readonly label: string;
  readonly isRight?: boolean;
}

interface ChartFrameProps {
  readonly title: ReactNode;
  /** What the chart shows, in a sentence: the part that reaches everyone. */
  readonly summary: string;
  readonly unit: string;
  readonly columns: readonly ChartColumn[];
  /** The chart's numbers as text, for the table that can stand in its place. */
  readonly rows: readonly (readonly string[])[];
  /** The same numbers, raw, where they may be taken away as a file. */
  readonly csv?: CsvTable & { readonly of: string };
  /** Height of the plot in pixels. */
  readonly height: number;
  readonly children: ReactNode;
}

/** What every chart needs around it: a title, a sentence, its unit, and the same numbers as a table. */
export function ChartFrame({ title, summary, unit, columns, rows, csv, height, children }: ChartFrameProps) {
  const [isTable, setTable] = useState(false);
  const summaryId = useId();
  return (
    <figure className={styles.frame} aria-describedby={summaryId}>
      <figcaption className={styles.caption}>
        <span>
          <span className={styles.title}>{title}</span> <span className="soft">{unit}</span>
        </span>
        <span className={styles.actions}>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => setTable(!isTable)}
            aria-pressed={isTable}
            flex="none"
          >
            {isTable ? 'Show as chart' : 'Show as table'}
          </Button>
          {csv && <CsvButton {...csv} />}
        </span>
      </figcaption>
      <p id={summaryId} className={styles.summary}>
        {summary}
      </p>
      <div className={styles.plot} style={{ height }}>
        {isTable ? <ChartTable columns={columns} rows={rows} height={height} /> : children}
      </div>
    </figure>
  );
}

function ChartTable({ columns, rows, height }: Pick<ChartFrameProps, 'columns' | 'rows' | 'height'>) {
  return (
    <div style={{ height, overflowY: 'auto' }}>
      <ScrollRegion label="Numbers of the chart">
        <table className={table.table}>
          <thead>
            <tr>
              {columns.map(({ label, isRight }) => (
                <th key={label} scope="col" className={isRight ? table.right : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((text, index) => (
                  <td
                    key={columns[index]?.label}
                    className={columns[index]?.isRight ? `num ${table.right}` : 'num'}
                  >
                    {text}
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
