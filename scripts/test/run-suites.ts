// Runs the suites and ends with a line `N passed, N failed`. Arguments choose suites by the start of their names.
import { installDebianPackages } from './debian-packages.ts';
import { add, nothing } from './suite.ts';
import { suites } from './suites.ts';

const wanted = process.argv.slice(2);
const chosen = suites.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
if (chosen.length === 0) {
  process.stderr.write(
    `there is no suite ${wanted.join(', ')}: they are ${suites.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

const missing = installDebianPackages();
const isCi = process.env.CI !== undefined;
let total = nothing;
for (const { name, needs, run } of chosen) {
  const absent = needs.filter((debianPackage) => missing.includes(debianPackage));
  if (absent.length > 0 && !isCi) {
    process.stdout.write(
      `left out: ${name}, because ${absent.join(', ')} cannot be installed here (it takes root on Debian)\n`,
    );
    continue;
  }
  const startedAt = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const tally = await run().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  });
  total = add(total, tally);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stdout.write(`${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s\n`);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
