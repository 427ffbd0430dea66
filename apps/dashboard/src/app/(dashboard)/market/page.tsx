import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getExchangeHealth } from '#data/market/get-exchange-health.ts';
import { getFrozenSymbols } from '#data/market/get-frozen-symbols.ts';
import { getGaps } from '#data/market/get-gaps.ts';
import { getRejects } from '#data/market/get-rejects.ts';
import { getRevisions } from '#data/market/get-revisions.ts';
import { getSymbols } from '#data/market/get-symbols.ts';
import { ComparisonsBlock } from './comparisons-block.tsx';
import { ExchangesBlock } from './exchanges-block.tsx';
import { FrozenBlock } from './frozen-block.tsx';
import { GapsBlock } from './gaps-block.tsx';
import { MarketFilters } from './market-filters.tsx';
import { readComparisons } from './read-comparisons.ts';
import { readFollowedReadings } from './read-followed-readings.ts';
import { readJudgedSeries } from './read-judged-series.ts';
import { ReadingsBlock } from './readings-block.tsx';
import { RejectsBlock } from './rejects-block.tsx';
import { RevisionsBlock } from './revisions-block.tsx';
import { loadMarketSearch } from './search-params.ts';
import { SeriesBlock } from './series-block.tsx';
import { TimelineLegend } from './timeline-legend.tsx';

export const metadata: Metadata = { title: 'Market' };

const listLength = 20;
const timelineMs = 30 * 86_400_000;

export default async function MarketPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filter = await loadMarketSearch(searchParams);
  const now = new Date().toISOString();
  const window = { from: new Date(Date.parse(now) - timelineMs).toISOString(), to: now };
  const isFiltered = filter.exchange !== null || filter.symbol !== null || filter.trouble;
  return (
    <>
      <PageTitle title="Market">
        Where the prices come from, how fresh they are, and what is wrong with them.
      </PageTitle>
      <div className={layout.stack}>
        <Panel id="exchanges" title="Exchanges" aside="judged when this page was read" flush>
          <Block height={11} load={getExchangeHealth}>
            {(exchanges) => <ExchangesBlock exchanges={exchanges} now={now} />}
          </Block>
        </Panel>
        <Block height={2.25} load={() => Promise.all([getExchangeHealth(), getSymbols()])}>
          {([exchanges, symbols]) => (
            <MarketFilters
              exchanges={exchanges.map(({ exchange }) => exchange)}
              symbols={[...new Set(symbols.map(({ symbol }) => symbol))]}
            />
          )}
        </Block>
        <Panel
          id="series"
          title={<MetricLabel metric="freshness" label="Candle series" />}
          aside={<TimelineLegend />}
          flush
        >
          <Block height={24} load={() => readJudgedSeries(filter, window)}>
            {(judged) => <SeriesBlock judged={judged} isFiltered={isFiltered} window={window} />}
          </Block>
        </Panel>
        <Panel id="readings" title="Derivatives readings" aside="the newest of each" flush>
          <Block height={9} load={() => readFollowedReadings(filter)}>
            {(readings) => <ReadingsBlock readings={readings} now={now} />}
          </Block>
        </Panel>
        <div className={layout.halves}>
          <Panel id="frozen" title="Frozen prices" aside="twenty candles all the same" flush>
            <Block height={5} load={() => getFrozenSymbols(filter)}>
              {(frozen) => <FrozenBlock frozen={frozen} now={now} />}
            </Block>
          </Panel>
          <Panel id="gaps" title="Gaps" aside={`newest ${listLength}`} flush>
            <Block height={5} load={() => getGaps(listLength, filter)}>
              {(gaps) => <GapsBlock gaps={gaps} />}
            </Block>
          </Panel>
        </div>
        <Panel id="comparisons" title="Exchanges compared" aside="more than 2% apart is a disagreement" flush>
          <Block height={5} load={() => readComparisons(filter)}>
            {(comparisons) => <ComparisonsBlock comparisons={comparisons} now={now} />}
          </Block>
        </Panel>
        <Panel id="rejects" title="Refused candles and readings" aside={`newest ${listLength}`} flush>
          <Block height={5} load={() => getRejects(listLength, filter)}>
            {(rejects) => <RejectsBlock rejects={rejects} />}
          </Block>
        </Panel>
        <Panel id="revisions" title="Revised candles" aside={`newest ${listLength}`} flush>
          <Block height={5} load={() => getRevisions(listLength, filter)}>
            {(revisions) => <RevisionsBlock revisions={revisions} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
