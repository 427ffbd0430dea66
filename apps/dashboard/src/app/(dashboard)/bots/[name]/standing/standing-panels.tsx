import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { Panel } from '#components/ui/panel.tsx';
import { loadWeight } from '../../../ensemble/weights/load-weight.ts';
import { WeightStory } from '../../../ensemble/weights/weight-story.tsx';
import { ProbationBlock } from './probation-block.tsx';
import { readProbation } from './read-probation.ts';
import { readRelations } from './read-relations.ts';
import { readTrustStory } from './read-trust-story.ts';
import { RelationsBlock } from './relations-block.tsx';
import styles from './standing.module.css';
import { TrustBlock } from './trust-block.tsx';

interface StandingPanelsProps {
  readonly name: string;
  /** Where the history of trust begins; null: with its first day. */
  readonly from: string | null;
  readonly now: string;
}

/** Where the bot stands in the crowd now: believed, weighed, allowed to vote, repeating others. */
export function StandingPanels({ name, from, now }: StandingPanelsProps) {
  return (
    <>
      <div className={styles.trustAndWeight}>
        <Panel title="Trust" aside="now; its history in the period chosen" id="trust">
          <Block height={38} load={() => readTrustStory(name, from)}>
            {({ standing, history }) => <TrustBlock standing={standing} history={history} />}
          </Block>
        </Panel>
        <Panel title="Weight: why it counts what it counts" aside="now" id="weight">
          <Block height={38} load={() => loadWeight(name)}>
            {(loaded) => <WeightStory loaded={loaded} now={now} />}
          </Block>
        </Panel>
      </div>
      <div className={layout.halves}>
        <Panel title="Whom it repeats" aside="all days" id="correlations">
          <Block height={38} load={() => readRelations(name)}>
            {(relations) => <RelationsBlock relations={relations} />}
          </Block>
        </Panel>
        <Panel title="Probation and guardrails" aside="now" id="probation">
          <Block height={30} load={() => readProbation(name)}>
            {(read) => <ProbationBlock read={read} now={now} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
