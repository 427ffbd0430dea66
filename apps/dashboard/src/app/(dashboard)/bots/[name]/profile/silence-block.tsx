import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Tag, type Tone } from '#components/ui/tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { type Abstentions, countAbstentions } from './count-abstentions.ts';
import { explainSilence, type Silence, type SilentBot } from './explain-silence.ts';
import styles from './silence-block.module.css';

const words: Record<Silence['cause'], { tone: Tone; text: string }> = {
  data: { tone: 'warn', text: '! lacks data' },
  time: { tone: 'neutral', text: '◷ waits' },
  choice: { tone: 'neutral', text: '– off' },
};

/** In place of a record that does not exist: why there is none, and what the scans heard instead. */
export function SilenceBlock({ silent }: { silent: SilentBot }) {
  const { cause, title, sentence } = explainSilence(silent);
  const abstentions = countAbstentions(silent.scans);
  return (
    <>
      <div className={styles.verdict}>
        <p className={styles.title}>
          <Tag tone={words[cause].tone}>{words[cause].text}</Tag> {title}
        </p>
        <p className={styles.sentence}>
          {sentence} {cause === 'data' && <TextLink href="/market#readings">What the market has</TextLink>}
        </p>
      </div>
      {abstentions.scanCount > 0 && (
        <AbstentionTable abstentions={abstentions} timeframe={silent.bot.timeframe} />
      )}
    </>
  );
}

interface AbstentionTableProps {
  readonly abstentions: Abstentions;
  readonly timeframe: string;
}

function AbstentionTable({ abstentions, timeframe }: AbstentionTableProps) {
  const { scanCount, decisionCount, callCount, reasons } = abstentions;
  return (
    <ScrollRegion label="Why bots of this timeframe abstained">
      <table className={table.table}>
        <caption className={styles.caption}>
          The last {formatCount(scanCount)} scans of {timeframe} candles, all bots of that timeframe together:{' '}
          {formatCount(decisionCount)} questions, {formatCount(callCount)} calls. Scans keep the reasons by
          number, not by bot.
        </caption>
        <thead>
          <tr>
            <th scope="col">Abstained because of</th>
            <th scope="col" className={table.right}>
              Answers
            </th>
            <th scope="col" className={table.right}>
              Of all questions
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {reasons.map(({ reason, count }) => (
            <tr key={reason}>
              <td>{reason}</td>
              <td className={`num ${table.right}`}>{formatCount(count)}</td>
              <td className={`num ${table.right}`}>{formatPercent(count / decisionCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
