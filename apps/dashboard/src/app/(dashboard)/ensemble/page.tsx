import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { EquityBlock } from '#components/account/equity-block.tsx';
import { Block } from '#components/states/block.tsx';
import { ErrorState } from '#components/states/error-state.tsx';
import layout from '#components/ui/layout.module.css';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { PendingKpis } from '#components/ui/pending-kpis.tsx';
import { PeriodBar } from '#components/ui/period-bar.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { attempt } from '#data/attempt.ts';
import { ensembleBot } from '#data/ensemble/ensemble-bot.ts';
import { getDecisionCalibration } from '#data/ensemble/get-decision-calibration.ts';
import { getDecisionCoverage } from '#data/ensemble/get-decision-coverage.ts';
import { getDecisionDays } from '#data/ensemble/get-decision-days.ts';
import { getNewestDecisions } from '#data/ensemble/get-newest-decisions.ts';
import { getRecommendations } from '#data/ensemble/get-recommendations.ts';
import { getStrategies } from '#data/ensemble/get-strategies.ts';
import { getStrategyHistory } from '#data/ensemble/get-strategy-history.ts';
import { getThreshold } from '#data/ensemble/get-threshold.ts';
import { getBotWeights } from '#data/learning/get-bot-weights.ts';
import { getSymbols } from '#data/market/get-symbols.ts';
import { windowDays } from '#metrics/choice.ts';
import { describeChoice } from '#metrics/describe-choice.ts';
import { firstDayOf } from '#metrics/utc-day.ts';
import { DecisionsBlock } from './now/decisions-block.tsx';
import { readSituation } from './now/read-situation.ts';
import { SituationBlock } from './now/situation-block.tsx';
import { RecommendationFilters } from './recommendations/recommendation-filters.tsx';
import { RecommendationsBlock } from './recommendations/recommendations-block.tsx';
import { CoverageBlock } from './record/coverage-block.tsx';
import { readAccount } from './record/read-account.ts';
import { RecordBlock } from './record/record-block.tsx';
import { EnsembleReliabilityBlock } from './record/reliability-block.tsx';
import { StrategiesBlock } from './record/strategies-block.tsx';
import { loadEnsembleSearch } from './search-params.ts';
import { loadWeight } from './weights/load-weight.ts';
import { WeightStory } from './weights/weight-story.tsx';
import { WeightsBlock } from './weights/weights-block.tsx';
import { loadWhy } from './why/load-why.ts';
import { PendingWhy, WhyPanel } from './why/why-panel.tsx';
import { WhyStory } from './why/why-story.tsx';

export const metadata: Metadata = { title: 'Ensemble' };

export default async function EnsemblePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await loadEnsembleSearch(searchParams);
  const now = new Date().toISOString();
  const from = firstDayOf(windowDays[search.period], now);
  const said = describeChoice({ period: search.period, regime: 'ALL', side: null });
  const filter = { ...search, olderThan: search.older, newerThan: search.newer };
  return (
    <>
      <PageTitle title="Ensemble">
        What the crowd says now, how sure it is, and why. Nothing here is advice or an order: every result is
        simulated, and hypothetical.
      </PageTitle>
      <div className={layout.stack}>
        <div className={layout.mainAndAside}>
          <Panel id="now" title="What the crowd says now" aside="the newest decision on each symbol" flush>
            <Block height={38} load={() => Promise.all([getNewestDecisions(), getThreshold()])}>
              {([decisions, threshold]) => (
                <DecisionsBlock decisions={decisions} threshold={threshold} now={now} />
              )}
            </Block>
          </Panel>
          <Panel id="situation" title="Current situation">
            <Block height={36} load={readSituation}>
              {(read) => <SituationBlock {...read} now={now} />}
            </Block>
          </Panel>
        </div>
        <Panel
          id="recommendations"
          title="Recommendations"
          aside={<TextLink href={`/bots/${ensembleBot}`}>judged like a bot: its record</TextLink>}
          flush
        >
          <Block height={3.4} load={getSymbols}>
            {(symbols) => (
              <RecommendationFilters symbols={[...new Set(symbols.map(({ symbol }) => symbol))]} />
            )}
          </Block>
          <Block
            height={46}
            load={() => Promise.all([getRecommendations(filter), getThreshold(), getNewestDecisions()])}
          >
            {([page, threshold, decisions]) => (
              <RecommendationsBlock
                page={page}
                threshold={threshold}
                surest={decisions[0] ?? null}
                now={now}
              />
            )}
          </Block>
        </Panel>
        <PeriodBar title="What it has been worth" />
        <Block
          height={8}
          pending={<PendingKpis count={5} />}
          load={() => Promise.all([getDecisionDays(from), getDecisionCalibration(from)])}
        >
          {([days, bins]) => <RecordBlock days={days} bins={bins} />}
        </Block>
        <div className={layout.halves}>
          <Panel id="reliability" title="What its confidence is worth" aside={said}>
            <Block height={23} load={() => getDecisionCalibration(from)}>
              {(bins) => <EnsembleReliabilityBlock bins={bins} />}
            </Block>
          </Panel>
          <Panel id="coverage" title="What waiting for surer decisions is worth" aside={said}>
            <Block height={29} load={() => Promise.all([getDecisionCoverage(from), getThreshold()])}>
              {([steps, threshold]) => <CoverageBlock steps={steps} threshold={threshold} />}
            </Block>
          </Panel>
        </div>
        <Panel id="strategies" title="Whom the vote listens to" aside={said}>
          <Block height={48} load={() => Promise.all([getStrategyHistory(from), getStrategies()])}>
            {([history, strategies]) => <StrategiesBlock history={history} strategies={strategies} />}
          </Block>
        </Panel>
        <Panel id="account" title="Account of the recommendations" aside={said}>
          <Block height={29.5} load={() => readAccount(from)}>
            {({ days, stake }) => <EquityBlock days={days} bot={ensembleBot} name="Ensemble" stake={stake} />}
          </Block>
        </Panel>
        <Panel id="weights" title="What each bot's vote counts" aside="reviewed once a day" flush>
          <Block height={48} load={getBotWeights}>
            {(weights) => <WeightsBlock weights={weights} now={now} />}
          </Block>
        </Panel>
      </div>
      <WhyPanel asked="decision" title="Why this decision?" shown={search.decision}>
        {search.decision !== null && (
          <Suspense key={search.decision} fallback={<PendingWhy />}>
            <WhyLoader id={search.decision} now={now} />
          </Suspense>
        )}
      </WhyPanel>
      <WhyPanel asked="bot" title={`Why does ${search.bot ?? 'it'} count what it counts?`} shown={search.bot}>
        {search.bot !== null && (
          <Suspense key={search.bot} fallback={<PendingWhy />}>
            <WeightLoader bot={search.bot} now={now} />
          </Suspense>
        )}
      </WhyPanel>
    </>
  );
}

async function WhyLoader({ id, now }: { id: number; now: string }) {
  const answer = await attempt(() => loadWhy(id));
  if ('problem' in answer) return <ErrorState sentence={answer.problem} />;
  return <WhyStory why={answer.data} now={now} />;
}

async function WeightLoader({ bot, now }: { bot: string; now: string }) {
  const answer = await attempt(() => loadWeight(bot));
  if ('problem' in answer) return <ErrorState sentence={answer.problem} />;
  return <WeightStory loaded={answer.data} now={now} />;
}
