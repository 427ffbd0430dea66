import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { Block } from '#components/states/block.tsx';
import { ErrorState } from '#components/states/error-state.tsx';
import layout from '#components/ui/layout.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { PendingKpis } from '#components/ui/pending-kpis.tsx';
import { attempt } from '#data/attempt.ts';
import { getBot } from '#data/bots/get-bot.ts';
import { getRecord } from '#data/bots/get-record.ts';
import { getSymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { getCosts } from '#data/metrics/get-costs.ts';
import { getEquity } from '#data/metrics/get-equity.ts';
import { getPredictions } from '#data/tracking/get-predictions.ts';
import { getTpSlStats } from '#data/tracking/get-tp-sl-stats.ts';
import { BotHeader } from './bot-header.tsx';
import { CostsBlock } from './costs-block.tsx';
import { EquityBlock } from './equity-block.tsx';
import { loadPrediction } from './load-prediction.ts';
import { MetricsBlock } from './metrics-block.tsx';
import { PredictionFilters } from './prediction-filters.tsx';
import { PendingPrediction, PredictionPanel } from './prediction-panel.tsx';
import { PredictionStory } from './prediction-story.tsx';
import { PredictionsBlock } from './predictions-block.tsx';
import { ProfileBlock } from './profile-block.tsx';
import { loadPredictionSearch } from './search-params.ts';
import { TpSlBlock } from './tp-sl-block.tsx';

interface BotPageProps {
  readonly params: Promise<{ name: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: BotPageProps): Promise<Metadata> {
  const { name } = await params;
  const answer = await attempt(() => getBot(name));
  return { title: 'data' in answer ? (answer.data?.display_name ?? 'Unknown bot') : name };
}

export default async function BotPage({ params, searchParams }: BotPageProps) {
  const { name } = await params;
  const search = await loadPredictionSearch(searchParams);
  const now = new Date().toISOString();
  // Asked before anything is sent, so that an unknown bot answers with status 404.
  const answer = await attempt(() => getBot(name));
  if ('problem' in answer) return <ErrorState sentence={answer.problem} />;
  const bot = answer.data;
  if (bot === null) notFound();

  const filter = { ...search, olderThan: search.older, newerThan: search.newer };
  return (
    <>
      <BotHeader bot={bot} />
      <div className={layout.stack}>
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
          <Panel title="Parameters" flush>
            <ProfileBlock bot={bot} />
          </Panel>
        </div>
        <Panel title="Predictions" aside="newest first; press one to see its path" flush>
          <Block height={3.4} load={getSymbolFreshness}>
            {(symbols) => <PredictionFilters symbols={[...new Set(symbols.map(({ symbol }) => symbol))]} />}
          </Block>
          <Block height={46} load={() => getPredictions(name, filter)}>
            {(page) => <PredictionsBlock page={page} />}
          </Block>
        </Panel>
      </div>
      <PredictionPanel shown={search.prediction}>
        {search.prediction !== null && (
          <Suspense key={search.prediction} fallback={<PendingPrediction />}>
            <PredictionLoader name={name} id={search.prediction} now={now} />
          </Suspense>
        )}
      </PredictionPanel>
    </>
  );
}

async function PredictionLoader({ name, id, now }: { name: string; id: number; now: string }) {
  const answer = await attempt(() => loadPrediction(name, id, now));
  if ('problem' in answer) return <ErrorState sentence={answer.problem} />;
  return <PredictionStory told={answer.data} />;
}
