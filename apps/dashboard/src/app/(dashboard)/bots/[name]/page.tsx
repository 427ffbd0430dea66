import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { Block } from '#components/states/block.tsx';
import { ErrorState } from '#components/states/error-state.tsx';
import layout from '#components/ui/layout.module.css';
import { Panel } from '#components/ui/panel.tsx';
import { attempt } from '#data/attempt.ts';
import { getBot } from '#data/bots/get-bot.ts';
import { getRecord } from '#data/bots/get-record.ts';
import { getStanding } from '#data/trust/get-standing.ts';
import { judgeSupply } from '#needs/judge-supply.ts';
import { readMarket } from '#needs/read-market.ts';
import { loadPrediction } from './predictions/load-prediction.ts';
import { PendingPrediction, PredictionPanel } from './predictions/prediction-panel.tsx';
import { PredictionStory } from './predictions/prediction-story.tsx';
import { BotHeader } from './profile/bot-header.tsx';
import { ParametersBlock } from './profile/parameters-block.tsx';
import { readSilentBot } from './profile/read-silent-bot.ts';
import { SilenceBlock } from './profile/silence-block.tsx';
import { WorkingsBlock } from './profile/workings-block.tsx';
import { RecordSection } from './record-section.tsx';
import { loadPredictionSearch } from './search-params.ts';

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
  const [answer, record, standing] = await Promise.all([
    attempt(() => getBot(name)),
    attempt(() => getRecord(name)),
    attempt(() => getStanding(name)),
  ]);
  if ('problem' in answer) return <ErrorState sentence={answer.problem} />;
  const bot = answer.data;
  if (bot === null) notFound();

  const isSilent = 'data' in record && record.data.last_predicted_at === null;
  const { period, regime, side } = search;
  const filter = { ...search, olderThan: search.older, newerThan: search.newer };
  const workings = (
    <>
      <Panel title="How it decides">
        <Block height={9} load={readMarket}>
          {(market) => (
            <WorkingsBlock
              bot={bot}
              supplies={bot.needs.map((need) => judgeSupply(need, market))}
              now={now}
            />
          )}
        </Block>
      </Panel>
      <Panel title="Parameters" flush>
        <ParametersBlock bot={bot} />
      </Panel>
    </>
  );
  return (
    <>
      <BotHeader bot={bot} standing={'data' in standing ? standing.data : null} />
      <div className={layout.stack}>
        {isSilent ? (
          <>
            <Panel title="No record yet" flush>
              <Block height={12} load={() => readSilentBot(bot)}>
                {(silent) => <SilenceBlock silent={silent} />}
              </Block>
            </Panel>
            <div className={layout.halves}>{workings}</div>
          </>
        ) : (
          <RecordSection
            name={name}
            choice={{ period, regime, side }}
            filter={filter}
            now={now}
            isVoter={!bot.is_ensemble}
          >
            {workings}
          </RecordSection>
        )}
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
