import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getDiversity } from '#data/correlation/get-diversity.ts';
import { getStandings } from '#data/trust/get-standings.ts';
import { ClustersBlock } from './clusters-block.tsx';
import { DiversityBlock } from './diversity-block.tsx';
import { MapBlock } from './map-block.tsx';
import { PairBlock } from './pair-block.tsx';
import { PairsBlock } from './pairs-block.tsx';
import { PendingMap } from './pending-map.tsx';
import { readListedPairs } from './read-listed-pairs.ts';
import { readMap } from './read-map.ts';
import { readPinnedPair } from './read-pinned-pair.ts';
import { loadCorrelationSearch } from './search-params.ts';

export const metadata: Metadata = { title: 'Correlations' };

const diversityDays = 365;

export default async function CorrelationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await loadCorrelationSearch(searchParams);
  return (
    <>
      <PageTitle title="Correlations">
        Who repeats whom, and how many independent bots the crowd is worth. Two bots that say the same count
        as one.
      </PageTitle>
      <div className={layout.stack}>
        <Panel id="diversity" title="How many bots is the crowd worth?">
          <Block height={28} load={() => getDiversity(diversityDays)}>
            {(days) => <DiversityBlock days={days} />}
          </Block>
        </Panel>
        <div className={layout.mainAndAside}>
          <Panel
            id="map"
            title={<MetricLabel metric="correlation" label="Map of all pairs" />}
            aside="point, or use the arrow keys"
          >
            <Block height={2} pending={<PendingMap />} load={readMap}>
              {(map) => <MapBlock map={map} />}
            </Block>
          </Panel>
          <Panel id="pair" title="Pair">
            <Block height={40} load={() => readPinnedPair(search.pair)}>
              {(pinned) => <PairBlock pinned={pinned} />}
            </Block>
          </Panel>
        </div>
        <Panel id="pairs" title="Pairs" aside="the map in numbers" flush>
          <Block height={48} load={() => readListedPairs(search, search.sort, search.page)}>
            {(listed) => <PairsBlock listed={listed} />}
          </Block>
        </Panel>
        <Panel id="clusters" title={<MetricLabel metric="cluster" />} aside="the largest first" flush>
          <Block height={20} load={getStandings}>
            {(standings) => <ClustersBlock standings={standings} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
