import { Hint } from '#components/ui/hint.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { attempt } from '#data/attempt.ts';
import { getExchanges } from '#data/market/get-exchanges.ts';
import { environments, leastReal } from './environment.ts';

/** LIVE, RECORDED or SIMULATED: where the prices of this page come from. */
export async function EnvironmentBadge() {
  const kind = await readKind();
  if (kind === null) return null;
  if (kind === 'unknown') {
    return (
      <Hint text="The database does not say where these prices come from." dotted={false}>
        <Tag tone="bad">SOURCE UNKNOWN</Tag>
      </Hint>
    );
  }
  const { label, tone, sentence } = environments[kind];
  return (
    <Hint text={sentence} dotted={false}>
      <Tag tone={tone}>{label}</Tag>
    </Hint>
  );
}

/** The same as a sentence across the page, where prices are made up. */
export async function SimulationBanner() {
  const kind = await readKind();
  if (kind !== 'simulated') return null;
  return (
    <p
      role="note"
      style={{
        margin: 0,
        padding: '0.4rem 1.5rem',
        background: 'var(--q-warn-wash)',
        color: 'var(--q-warn)',
      }}
    >
      <strong>Simulated prices.</strong> {environments.simulated.sentence}
    </p>
  );
}

async function readKind() {
  const answer = await attempt(getExchanges);
  return 'data' in answer ? leastReal(answer.data.map(({ kind }) => kind)) : 'unknown';
}
