import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { PeriodBar } from '#components/ui/period-bar.tsx';
import { getEpisodes } from '#data/trust/get-episodes.ts';
import { getRegimeDays } from '#data/trust/get-regime-days.ts';
import { getRegimeModel } from '#data/trust/get-regime-model.ts';
import { windowDays } from '#metrics/choice.ts';
import { firstDayOf } from '#metrics/utc-day.ts';
import { BeliefBlock } from './belief/belief-block.tsx';
import { ModelBlock } from './belief/model-block.tsx';
import { BoardBlock } from './board/board-block.tsx';
import { readBoard } from './board/read-board.ts';
import { EpisodesBlock } from './episodes/episodes-block.tsx';
import { ExpertiseBlock } from './expertise/expertise-block.tsx';
import { readExpertise } from './expertise/read-expertise.ts';
import { readTrust } from './history/read-trust.ts';
import { TrustBlock } from './history/trust-block.tsx';
import { loadSituationSearch } from './search-params.ts';

export const metadata: Metadata = { title: 'Situations' };

export default async function SituationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await loadSituationSearch(searchParams);
  const now = new Date().toISOString();
  const from = firstDayOf(windowDays[search.period], now);
  const filter = {
    regime: search.regime === 'ALL' ? null : search.regime,
    olderThan: search.older,
    newerThan: search.newer,
  };
  return (
    <>
      <PageTitle title="Situations">
        What kind of market it is, how sure that is, and whom to believe in it. Markets that look alike share
        a fingerprint of six dimensions.
      </PageTitle>
      <div className={layout.stack}>
        <Panel
          id="board"
          title={<MetricLabel metric="situation" label="Situations met" />}
          aside="the present one first, then the last seen"
          flush
        >
          <Block height={26} load={() => readBoard(filter)}>
            {(board) => <BoardBlock board={board} now={now} />}
          </Block>
        </Panel>
        <PeriodBar title="Belief and trust over time" />
        <div className={layout.mainAndAside}>
          <Panel id="belief" title="What regime it probably was">
            <Block height={23} load={() => getRegimeDays(from)}>
              {(days) => <BeliefBlock days={days} />}
            </Block>
          </Panel>
          <Panel id="model" title="What the belief rests on">
            <Block height={23} load={getRegimeModel}>
              {(model) => <ModelBlock model={model} />}
            </Block>
          </Panel>
        </div>
        <Panel id="trust" title="Trust over time">
          <Block height={22} load={() => readTrust(search.bots, from)}>
            {(read) => <TrustBlock read={read} />}
          </Block>
        </Panel>
        <Panel id="expertise" title="Expertise: who reads which market">
          <Block height={60} load={readExpertise}>
            {(read) => <ExpertiseBlock read={read} />}
          </Block>
        </Panel>
        <Panel id="episodes" title="Episodes: what each day taught" aside="newest first" flush>
          <Block height={34} load={() => getEpisodes(search)}>
            {(page) => <EpisodesBlock page={page} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
