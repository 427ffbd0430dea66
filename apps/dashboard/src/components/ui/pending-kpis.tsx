import { Skeleton } from '@mantine/core';
import { Kpi, KpiStrip } from './kpi.tsx';

/** A strip of numbers before they are known: as many cells, wrapped the same way. */
export function PendingKpis({ count }: { count: number }) {
  const cells = Array.from({ length: count }, (_, index) => `cell ${index}`);
  return (
    <div aria-hidden="true">
      <KpiStrip>
        {cells.map((cell) => (
          <Kpi
            key={cell}
            label={<Skeleton height={14} width="60%" />}
            value={<Skeleton height={28} width="50%" mt={6} />}
            note={<Skeleton height={12} width="80%" />}
          />
        ))}
      </KpiStrip>
    </div>
  );
}
