import { DivergingBar } from '#components/charts/diverging-bar.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { SideTag } from '#components/ui/side-tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import { formatPercent } from '#format/format-percent.ts';
import { formatSigned } from '#format/format-signed.ts';
import type { Side } from '#metrics/choice.ts';
import { FactorDots } from '../weights/factor-dots.tsx';
import { factorSources, nameFactor } from '../weights/factor-sources.ts';
import { votesCsv } from './votes-csv.ts';
import type { WeighedVote } from './weigh-votes.ts';
import styles from './why.module.css';

interface VotesTableProps {
  readonly votes: readonly WeighedVote[];
  readonly side: Side;
  readonly decisionId: number;
  readonly now: string;
}

const notKept = 'kept for recommendations only';

/** Every vote: what the bot called, what is expected of it, what its vote weighed, and what it moved. */
export function VotesTable({ votes, side, decisionId, now }: VotesTableProps) {
  const reach = Math.max(...votes.map(({ contribution }) => Math.abs(contribution)), 1e-9);
  const isKept = votes.some(({ kept }) => kept !== null);
  return (
    <>
      <div className={styles.actions}>
        <span className="soft">
          Bars to the right pulled towards {side}. {isKept ? '' : 'This decision was not recommended, so '}
          {isKept ? '' : 'only calls and weights are kept.'}
        </span>
        <CsvButton {...votesCsv(votes, decisionId)} of="the votes" now={now} />
      </div>
      <ScrollRegion label="Votes" isTall>
        <table className={`${table.table} ${table.pinned}`}>
          <thead>
            <tr>
              <th scope="col">Bot</th>
              <th scope="col">Called</th>
              <th scope="col">
                <MetricLabel metric="contribution" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="voteWeight" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="expectedRate" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="trustScore" />
              </th>
              <th scope="col">
                <MetricLabel metric="weightFactor" />
              </th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {votes.map((vote) => (
              <VoteLine key={vote.bot} vote={vote} reach={reach} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function VoteLine({ vote, reach }: { vote: WeighedVote; reach: number }) {
  const { bot, side, contribution, voteWeight, kept } = vote;
  return (
    <tr data-vote={bot}>
      <td className="num">
        <TextLink href={kept ? `/bots/${bot}?prediction=${kept.prediction_id}` : `/bots/${bot}`}>
          {bot}
        </TextLink>
      </td>
      <td>
        <SideTag side={side} />
      </td>
      <td>
        <DivergingBar value={contribution} reach={reach}>
          {formatSigned(contribution, 3)}
        </DivergingBar>
      </td>
      <td className={`num ${table.right}`}>{formatSigned(voteWeight, 3)}</td>
      <td className={`num ${table.right}`}>
        {kept ? formatPercent(kept.expected_rate) : <Unknown why={notKept} />}
      </td>
      <td className={`num ${table.right}`}>
        {kept ? formatPercent(kept.trust_score) : <Unknown why={notKept} />}
      </td>
      <td>
        {kept ? (
          <FactorDots
            factors={factorSources.map((source) => ({
              name: nameFactor(source),
              factor: kept.factors[source] ?? 1,
              isLive: true,
            }))}
          />
        ) : (
          <Unknown why={notKept} />
        )}
      </td>
    </tr>
  );
}
