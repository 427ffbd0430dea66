import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { FactorWaterfall } from './factor-waterfall.tsx';
import type { LoadedWeight } from './load-weight.ts';
import { summariseFactors, weighFactors } from './weigh-factors.ts';
import { WeightHistory } from './weight-history.tsx';
import styles from './weights.module.css';

/** Why a bot's vote counts what it counts: factor by factor, and how that came. */
export function WeightStory({ loaded, now }: { loaded: LoadedWeight | null; now: string }) {
  if (loaded === null) {
    return (
      <EmptyState title="There is no bot of this name">
        Close the panel and pick one from the list.
      </EmptyState>
    );
  }
  const { weight, changes } = loaded;
  return (
    <div className={styles.story}>
      <p className={styles.said}>
        {summariseFactors(weight)} <TextLink href={`/bots/${weight.bot_name}`}>Its record</TextLink>
      </p>
      <FactorWaterfall bot={weight.bot_name} steps={weighFactors(weight)} now={now} />
      <AsOf at={weight.as_of} />
      <WeightHistory bot={weight.bot_name} changes={changes} />
    </div>
  );
}
