import type { ReactNode } from 'react';
import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { PendingKpis } from '#components/ui/pending-kpis.tsx';
import { getRecord } from '#data/bots/get-record.ts';
import { getSymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { getCosts } from '#data/metrics/get-costs.ts';
import { getEquity } from '#data/metrics/get-equity.ts';
import { getPredictions, type PredictionFilter } from '#data/tracking/get-predictions.ts';
import { getTpSlStats } from '#data/tracking/get-tp-sl-stats.ts';
import { CostsBlock } from './costs-block.tsx';
import { EquityBlock } from './equity-block.tsx';
import { MetricsBlock } from './metrics-block.tsx';
import { PredictionFilters } from './prediction-filters.tsx';
import { PredictionsBlock } from './predictions-block.tsx';
import { TpSlBlock } from './tp-sl-block.tsx';

interface RecordSectionProps {
  readonly name: string;
  readonly filter: PredictionFilter;
  readonly now: string;
  /** Stands beside the costs: how the bot decides. */
  readonly children: ReactNode;
}

/** What the bot has done so far: rates, curves, costs, and every call. */
export function RecordSection({ name, filter, now, children }: RecordSectionProps) {
  return (
    <>
      <Block
        height={8}
        pending={<PendingKpis count={7} />}
        load={() => Promise.all([getRecord(name), getEquity(name)])}
      >
        {([record, days]) => <MetricsBlock record={record} days={days} now={now} />}
      </Block>
      <div className={layout.mainAndAside}>
        <Panel title="Equity and drawdown">
          <Block height={29.5} load={() => getEquity(name)}>
            {(days) => <EquityBlock days={days} bot={name} />}
          </Block>
        </Panel>
        <div className={layout.stack}>
          <Panel title="How calls end" aside="all calls that entered and ended">
            <Block height={22} load={() => getTpSlStats(name)}>
              {(stats) => <TpSlBlock stats={stats} />}
            </Block>
          </Panel>
        </div>
      </div>
      <div className={layout.halves}>
        <Panel title={<MetricLabel metric="costs" />} aside="per trade">
          <Block height={14} load={() => getCosts(name)}>
            {(costs) => <CostsBlock costs={costs} />}
          </Block>
        </Panel>
        <div className={layout.stack}>{children}</div>
      </div>
      <Panel title="Predictions" aside="newest first; press one to see its path" flush>
        <Block height={3.4} load={getSymbolFreshness}>
          {(symbols) => <PredictionFilters symbols={[...new Set(symbols.map(({ symbol }) => symbol))]} />}
        </Block>
        <Block height={46} load={() => getPredictions(name, filter)}>
          {(page) => <PredictionsBlock page={page} />}
        </Block>
      </Panel>
    </>
  );
}
