import { AsOf } from '#components/ui/as-of.tsx';
import type { RegimeModel } from '#data/trust/get-regime-model.ts';
import styles from '../situations.module.css';
import { describeModel } from './describe-model.ts';

/** The few numbers the belief rests on, and what each means. */
export function ModelBlock({ model }: { model: RegimeModel }) {
  return (
    <>
      <ul className={styles.sentences}>
        {describeModel(model).map(({ key, name, value, meaning }) => (
          <li key={key} data-model={key}>
            {name}: <strong>{value}</strong>
            <p className={styles.note}>{meaning}</p>
          </li>
        ))}
      </ul>
      {model.as_of === null ? (
        <p className={styles.note}>These are assumptions: nothing has been estimated yet.</p>
      ) : (
        <AsOf at={model.as_of} renewed="every six hours" />
      )}
    </>
  );
}
