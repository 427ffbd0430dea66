import { Progress } from '@mantine/core';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Rate } from '#components/ui/rate.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Probation } from '#data/rehab/get-probation.ts';
import type { ProbationEvent } from '#data/rehab/get-probation-events.ts';
import type { RehabRules } from '#data/rehab/get-rehab-rules.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { compareGuardrails } from './compare-guardrails.ts';
import { describeProbation } from './describe-probation.ts';
import type { ReadProbation } from './read-probation.ts';
import styles from './standing.module.css';
import { statusTones } from './status-tones.ts';

const mostStrikes = 3;

/** Whether the bot may vote, how sure that verdict is, within which limits, and how it came. */
export function ProbationBlock({ read, now }: { read: ReadProbation; now: string }) {
  const { probation, guardrails, events, rules } = read;
  const { status, strike_count, chance_of_luck, reviewed_at } = probation;
  return (
    <div className={styles.stack}>
      <p className={styles.said}>
        <Tag tone={statusTones[status]}>{status}</Tag> {describeProbation(probation, rules, now)}
      </p>
      {probation.is_on_probation && <ProbationProgress probation={probation} rules={rules} />}
      <Facts
        facts={[
          ['Why', probation.reason, 'why'],
          [
            'Strikes',
            <span key="v">
              <span aria-hidden="true">
                {'●'.repeat(strike_count)}
                {'○'.repeat(mostStrikes - strike_count)}
              </span>{' '}
              <span className="num">
                {strike_count} of {mostStrikes}
              </span>
            </span>,
            'strikes',
          ],
          [
            <MetricLabel key="l" metric="chanceOfLuck" />,
            chance_of_luck === null ? (
              <Unknown key="v" why="no decision has been taken about it" />
            ) : (
              <span key="v" className="num">
                {formatPercent(chance_of_luck, 2)}
              </span>
            ),
            'luck',
          ],
          [
            'Last reviewed',
            reviewed_at === null ? (
              <Unknown key="v" why="it is reviewed once a day, from the day on which a call of it ended" />
            ) : (
              <Time key="v" at={reviewed_at} now={now} />
            ),
            'reviewed',
          ],
        ]}
      />
      <ScrollRegion label="Guardrails">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Guardrail</th>
              <th scope="col">Usually</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {compareGuardrails(guardrails).map(({ key, name, usual, now: present, isTightened }) => (
              <tr key={key} data-guardrail={key}>
                <td>{name}</td>
                <td className="num soft">{usual}</td>
                <td className="num">
                  {present} {isTightened && <Tag tone="warn">tightened</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Decisions events={events} />
    </div>
  );
}

function ProbationProgress({ probation, rules }: { probation: Probation; rules: RehabRules }) {
  const { probation_prediction_count: calls, probation_correct_count: right } = probation;
  const interval = wilsonInterval(right, calls);
  return (
    <div className={styles.progress}>
      <Progress
        value={Math.min(100, (calls / rules.probationCalls) * 100)}
        aria-label={`${calls} calls of the probation are decided, ${rules.probationCalls} are needed`}
      />
      <span className="num soft">
        {formatCount(calls)} decided, {formatCount(rules.probationCalls)} needed
      </span>
      <Rate
        value={probation.probation_accuracy_rate}
        low={interval?.low ?? null}
        high={interval?.high ?? null}
        n={calls}
        reference={rules.passFrom}
        unknownReason="no call of the probation has been decided"
      />
    </div>
  );
}

function Decisions({ events }: { events: readonly ProbationEvent[] }) {
  if (events.length === 0)
    return <p className={styles.note}>Nothing has been decided about this bot so far.</p>;
  return (
    <section>
      <h3 className={styles.head}>Decisions, newest first</h3>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.event_id}>
            <span className="num soft">
              <Time at={event.happened_at} isBare />
            </span>
            <span>
              {event.from_status} → <Tag tone={statusTones[event.to_status]}>{event.to_status}</Tag>{' '}
              {event.is_reversal && <Tag>reversed by an operator</Tag>}
              <span className={styles.note}> {event.reason}</span>
              {event.chance_of_luck !== null && (
                <span className="num soft"> · chance of luck {formatPercent(event.chance_of_luck, 2)}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
