import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const workspaceRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

// Cache components stay off: every page shows the present, nothing on it may be cached, and an unknown bot
// answers with a real 404, which a prerendered shell cannot.
const nextConfig: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: workspaceRoot,
  turbopack: { root: workspaceRoot },
  transpilePackages: ['@quorum/contracts', '@quorum/metrics'],
  // Types are checked by TypeScript 7 in `npm run check`.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', 'lucide-react', 'recharts'] },
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
};

export default nextConfig;
