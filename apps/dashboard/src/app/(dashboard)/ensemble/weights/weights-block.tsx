'use client';

import { Button, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { BotWeight } from '#data/learning/bot-weight.ts';
import { ensembleSearch } from '../search-params.ts';
import { FactorDots } from './factor-dots.tsx';
import { factorSources, nameFactor } from './factor-sources.ts';
import { summariseWeights } from './summarise-weights.ts';
import { WeightBar } from './weight-bar.tsx';
import styles from './weights.module.css';
import { weightsCsv } from './weights-csv.ts';

interface WeightsBlockProps {
  readonly weights: readonly BotWeight[];
  readonly now: string;
}

/** What every bot's vote counts in the strategy "trust", and what speaks for and against it. */
export function WeightsBlock({ weights, now }: WeightsBlockProps) {
  const [text, setText] = useState('');
  const [, setSearch] = useQueryStates(ensembleSearch, { history: 'push', shallow: false, scroll: false });
  if (weights.length === 0) {
    return (
      <EmptyState title="No weights yet">
        The worker registers the bots when it starts; each begins with the weight 1.
      </EmptyState>
    );
  }
  const shown = weights.filter(({ bot_name }) => bot_name.includes(text.trim().toLowerCase()));
  const heaviest = Math.max(1, ...weights.map(({ effective_weight }) => effective_weight));
  return (
    <>
      <search className={styles.toolbar} aria-label="Weights">
        <p>{summariseWeights(weights)}</p>
        <TextInput
          type="search"
          size="xs"
          w={190}
          aria-label="Find a bot's weight"
          placeholder="Find a bot"
          leftSection={<Search size={13} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <CsvButton {...weightsCsv(shown)} of="the weights" now={now} />
      </search>
      <ScrollRegion label="Weights" isTall>
        <table className={`${table.table} ${table.pinned}`}>
          <thead>
            <tr>
              <th scope="col">Bot</th>
              <th scope="col">
                <MetricLabel metric="effectiveWeight" />
              </th>
              <th scope="col">
                <MetricLabel metric="weightFactor" />
              </th>
              {factorSources.map((source) => (
                <th key={source} scope="col" className={table.right}>
                  {nameFactor(source)}
                </th>
              ))}
              <th scope="col">Changed</th>
              <th scope="col">
                <span className="visually-hidden">Why</span>
              </th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {shown.map((weight) => (
              <WeightLine
                key={weight.bot_name}
                weight={weight}
                heaviest={heaviest}
                now={now}
                onWhy={() => setSearch({ bot: weight.bot_name })}
              />
            ))}
            {shown.length === 0 && (
              <tr>
                <td colSpan={11}>No bot is called that.</td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

interface WeightLineProps {
  readonly weight: BotWeight;
  readonly heaviest: number;
  readonly now: string;
  readonly onWhy: () => void;
}

function WeightLine({ weight, heaviest, now, onWhy }: WeightLineProps) {
  const { bot_name, effective_weight, factors, changed_at } = weight;
  const named = factorSources.map((source) => ({
    source,
    name: nameFactor(source),
    factor: factors[source]?.factor ?? 1,
    isLive: factors[source]?.is_live ?? false,
  }));
  return (
    <tr data-weight={bot_name}>
      <td className="num">
        <TextLink href={`/bots/${bot_name}`}>{bot_name}</TextLink>
      </td>
      <td>
        <WeightBar value={effective_weight} heaviest={heaviest} />
        {effective_weight === 0 && <Tag tone="warn">silenced</Tag>}
      </td>
      <td>
        <FactorDots factors={named} />
      </td>
      {named.map(({ source, factor, isLive }) => (
        <td key={source} className={`num ${table.right} ${isLive ? '' : 'soft'}`}>
          {isLive ? factor.toFixed(2) : `(${factor.toFixed(2)})`}
        </td>
      ))}
      <td>
        {changed_at === null ? (
          <Unknown why="it never moved by enough to be written down" />
        ) : (
          <Time at={changed_at} now={now} />
        )}
      </td>
      <td className={table.right}>
        <Button
          variant="default"
          size="compact-sm"
          aria-haspopup="dialog"
          aria-label={`Why is ${bot_name} at ${effective_weight.toFixed(2)}?`}
          onClick={onWhy}
        >
          Why?
        </Button>
      </td>
    </tr>
  );
}
