import { type ReactNode, Suspense } from 'react';
import { EnvironmentBadge, SimulationBanner } from '#components/shell/environment-badge.tsx';
import { LiveControl } from '#components/shell/live-control.tsx';
import { Provenance } from '#components/shell/provenance.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { StatusLights } from '#components/shell/status-lights.tsx';

// Every page shows the present: nothing is rendered at build time, when there is no database.
export const dynamic = 'force-dynamic';

export default function DashboardLayout({ children }: { children: ReactNode }) {
  return (
    <Shell
      environment={<EnvironmentBadge />}
      status={
        <>
          <Suspense fallback={<span style={{ width: '14.5rem' }} />}>
            <StatusLights />
          </Suspense>
          <LiveControl />
        </>
      }
      banner={<SimulationBanner />}
      footer={<Provenance />}
    >
      {children}
    </Shell>
  );
}
