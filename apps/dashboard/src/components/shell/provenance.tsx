import { version } from '../../../package.json';

/** What every reader of a track record should have been told. */
export function Provenance() {
  return (
    <footer style={{ padding: '0.75rem 1.5rem 1.25rem', fontSize: '0.75rem', color: 'var(--q-text-soft)' }}>
      <p style={{ margin: 0, maxWidth: '95ch' }}>
        Hypothetical results: no order was sent and no money moved. Past performance does not predict future
        returns. Fees, slippage and funding are included as far as they are known. All times are UTC. Quorum{' '}
        {version}.
      </p>
    </footer>
  );
}
